// Who did what.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes log_pages();

}  // namespace riskbild::hub
