// One channel: what it shows, how it is set, and its end.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes channel_pages();

}  // namespace riskbild::hub
