// The users: who may sign in, and as what. For administrators.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes people_pages();

}  // namespace riskbild::hub
