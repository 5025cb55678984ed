// What people write here, on a page or by a command: it may reach a wall, the log or a history, and stays there.
#pragma once

#include <string_view>

#include "core/base/result.hpp"

namespace riskbild::hub {

// ErrorKind::usage where the text holds what is certainly somebody's personal identity or coordination number, which
// the message does not repeat. Asked before anything is kept or noted.
Status check_written(std::string_view text);

}  // namespace riskbild::hub
