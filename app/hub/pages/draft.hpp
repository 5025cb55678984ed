// One uploaded file: what was read of it, what the controller says of it, and reading it in.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes draft_pages();

}  // namespace riskbild::hub
