// Moves a file that cannot be used out of the way; nothing is deleted.
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace riskbild::sqlite {

// Renames the file PATH and its journal to PATH.damaged-1, -2 …, the first name that is free; returns it. io when
// nine have been kept: nothing is replaced.
// Nobody in this process may have the database open.
Result<std::string> set_aside(const std::string& path);

}  // namespace riskbild::sqlite
