// /displays/pair: a code that a screen shows is entered, the screen named, and given a channel; or refused.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

// To stand before the pages of one display, "/displays/{}".
Routes pair_display_pages();

}  // namespace riskbild::hub
