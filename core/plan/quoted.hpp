// Foreign text in a message: in quotes, short, on one line.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::plan {

// At most 60 letters; control characters become spaces, so that no text can write lines of its own into a log.
std::string quoted(std::string_view text);

}  // namespace riskbild::plan
