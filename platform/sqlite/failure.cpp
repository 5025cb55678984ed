#include "platform/sqlite/failure.hpp"

#include <sqlite3.h>

namespace riskbild::sqlite {
namespace {

ErrorKind kind_of(int code) {
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) return ErrorKind::busy;
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorKind::busy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_FORMAT:
            return ErrorKind::input;
        default:
            return ErrorKind::io;
    }
}

bool is_defect(int code) {
    switch (code & 0xFF) {
        case SQLITE_ERROR:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
            return true;
        default:
            return false;
    }
}

std::string advice(int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return "; free space on that disk";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return "; check that the folder exists and that this user may read and write it";
        default:
            return "";
    }
}

}  // namespace

Error failure(int code, sqlite3* database, const std::string& path, const std::string& sql) {
    // The connection's own words are more exact, but only while they are about this very failure.
    const bool same = database != nullptr && sqlite3_extended_errcode(database) == code;
    const bool read_only = (code & 0xFF) == SQLITE_READONLY;
    const std::string reason = read_only ? "cannot be written" : same ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    const std::string statement = is_defect(code) && !sql.empty() ? " in: " + sql : "";
    return {kind_of(code), path + ": " + reason + statement + advice(code)};
}

}  // namespace riskbild::sqlite
