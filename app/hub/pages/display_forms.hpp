// What people change on a display's page.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes display_forms();

}  // namespace riskbild::hub
