// SQLite's result codes as Errors, in one place.
#pragma once

#include <string>

#include "core/base/result.hpp"

struct sqlite3;

namespace riskbild::sqlite {

// busy: locked, or a journal that only a writer may recover. input: damaged, or no database at all.
// The message names the file and what happened; the statement only where that itself is wrong: a defect.
Error failure(int code, sqlite3* database, const std::string& path, const std::string& sql = {});

}  // namespace riskbild::sqlite
