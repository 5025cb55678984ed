// What previews show and give away: pictures and PDF.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes preview_files();

}  // namespace riskbild::hub
