// /displays/{id}: one display, what is on its glass, and what can be done about it. To be listed behind the pages that
// connect displays: /displays/pair is not a display.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes display_pages();

}  // namespace riskbild::hub
