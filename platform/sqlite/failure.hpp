// SQLite's result codes as Errors, in one place.
#pragma once

#include <string>

#include "core/base/result.hpp"

struct sqlite3;

namespace riskbild::sqlite {

// busy: locked, or a journal that only a writer may recover. input: damaged, or no database at all.
// `place` is the file, and the statement where there is one.
Error failure(int code, sqlite3* database, const std::string& place);

}  // namespace riskbild::sqlite
