// /boards/{}/calendar: the board's meetings and what is reported to each.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes board_calendar_pages();

}  // namespace riskbild::hub
