// Every page of the hub, a line each subject: what answer_visit() chooses from.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes all_pages();

}  // namespace riskbild::hub
