// What lies where the cache belongs, asked before anything is opened or moved.
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace riskbild::sqlite {

// Done when there is nothing at PATH, an empty file, only zeros, or first bytes that are those of a database or of a
// cache: if that is damaged it may be set aside. Anything else is somebody's own (usage) and stays as it is.
Status check_place(const std::string& path);

}  // namespace riskbild::sqlite
