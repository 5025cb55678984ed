// Moves a file that cannot be used out of the way; nothing is deleted.
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace riskbild::sqlite {

// Renames PATH (a file, link, folder or FIFO) and its journal to PATH.damaged-1, -2 …; returns the new name.
// Nobody in this process may have the database open.
Result<std::string> set_aside(const std::string& path);

}  // namespace riskbild::sqlite
