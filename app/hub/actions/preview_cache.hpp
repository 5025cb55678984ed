// A display's cache.db with what is shown, for the display's program to draw from.
#pragma once

#include <string>

#include "app/hub/actions/preview.hpp"

namespace riskbild::hub {

// The same for the same content.
std::string cache_key(const Studio& studio, const Showing& showing);
// Its path. Whatever time it is drawn by, it is valid then.
Result<std::string> cache_of(const Studio& studio, const Showing& showing);

}  // namespace riskbild::hub
