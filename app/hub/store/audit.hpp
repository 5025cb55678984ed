// Who did what to the hub. Rows are only ever added; the database itself refuses anything else.
#pragma once

#include <string>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Who acts and when: an argument of everything that changes the hub.
struct Actor {
    std::string name;  // "command line, uid 1000", a user's name, "serve"
    Instant now{};
};

struct AuditEntry {
    std::string action;   // "import", "publish", …
    std::string subject;  // the board, channel or user acted on
    std::string detail;
};

Status record(sqlite::Database& database, const Actor& actor, const AuditEntry& entry);

}  // namespace riskbild::hub
