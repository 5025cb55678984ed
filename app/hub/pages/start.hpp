// The start page: what needs doing, and what the channels show.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes start_pages();

}  // namespace riskbild::hub
