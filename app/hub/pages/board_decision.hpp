// /boards/{}/decision: whose word each document is, beside what its file says.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes board_decision_pages();

}  // namespace riskbild::hub
