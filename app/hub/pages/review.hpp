// What there is to look at in a board that has been read in, before it is published.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes review_pages();

}  // namespace riskbild::hub
