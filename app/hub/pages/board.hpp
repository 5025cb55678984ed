// /boards/{}: one board: its documents, what is left to do, where it is shown.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes board_pages();

}  // namespace riskbild::hub
