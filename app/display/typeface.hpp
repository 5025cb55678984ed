// The wall's typeface, and where words set in it are broken.
#pragma once

#include <memory>

#include "core/base/result.hpp"
#include "platform/text/inter.hpp"

namespace riskbild::display {

// Without hyphenation patterns or lists the wall starts all the same, with a line in the log: long words are
// then broken between their known parts, or where they must be.
Result<std::unique_ptr<text::InterMetrics>> load_typeface();

}  // namespace riskbild::display
