// /boards/{}/visibility: who may see each row, a kind of rows at a time.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes board_visibility_pages();

}  // namespace riskbild::hub
