// What a channel has shown, going back to it, and withdrawing what it shows.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes history_pages();

}  // namespace riskbild::hub
