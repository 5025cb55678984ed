// A picture of the glass, from the display beside this program (app/display/glass_picture.hpp).
#pragma once

#include <chrono>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::sync {

// The PNG. ErrorKind::io when the display gives none in time. What was asked is taken back in any case.
Result<std::string> ask_for_glass(std::chrono::milliseconds patience = std::chrono::seconds{2});

}  // namespace riskbild::sync
