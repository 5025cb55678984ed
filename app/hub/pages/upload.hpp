// Files come in: each becomes a draft to review.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes upload_pages();

}  // namespace riskbild::hub
