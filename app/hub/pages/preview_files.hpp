// What previews show and give away: pictures and PDF.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes preview_files();

// A PNG for an <img>, or why there is none.
http::Response picture_file(Result<std::string> png);

}  // namespace riskbild::hub
