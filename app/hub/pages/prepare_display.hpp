// /displays/prepare: the file that lets in a display without a code, made and given once.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

// To stand before the pages of one display, "/displays/{}".
Routes prepare_display_pages();

}  // namespace riskbild::hub
