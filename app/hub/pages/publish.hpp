// Before it is published: what will change, what is unsettled, and when.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes publish_pages();

}  // namespace riskbild::hub
