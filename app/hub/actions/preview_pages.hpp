// What 'riskbild render --layout' has written, read.
#pragma once

#include <string_view>
#include <vector>

#include "app/hub/actions/preview.hpp"

namespace riskbild::hub {

// ErrorKind::input where it is none.
Result<std::vector<WallPage>> read_layout(std::string_view json);

}  // namespace riskbild::hub
