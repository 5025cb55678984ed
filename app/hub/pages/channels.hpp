// All channels, and a new one.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes channels_pages();

}  // namespace riskbild::hub
