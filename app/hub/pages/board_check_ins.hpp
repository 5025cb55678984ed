// /boards/{}/check-ins: check-ins between follow-ups, each in half a minute.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes board_check_ins_pages();

}  // namespace riskbild::hub
