// /boards: every board, how new its newest follow-up is, what is left to settle and where it is shown.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes boards_pages();

}  // namespace riskbild::hub
