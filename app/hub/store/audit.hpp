// Who did what to the hub. Rows are only ever added; the database itself refuses anything else.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Who acts and when: an argument of everything that changes the hub.
struct Actor {
    std::string name;  // a user's, or one of the hub's own
    Instant now{};
};

// The names that the hub itself writes in its log. No user may have one, or the log would lie.
namespace own_name {
inline constexpr std::string_view by_itself = "serve";
inline constexpr std::string_view at_the_console = "command line, uid ";  // and the number
inline constexpr std::string_view stranger = "from ";                     // and the address; who has not signed in
}  // namespace own_name
bool is_own_name(std::string_view name);

struct AuditEntry {
    std::string action;   // "import", "publish", …
    std::string subject;  // the board, channel or user acted on
    std::string detail;
};

Status record(sqlite::Database& database, const Actor& actor, const AuditEntry& entry);

struct AuditLine {
    std::int64_t id = 0;  // rises
    Actor actor;
    AuditEntry entry;
};

// What is empty does not narrow.
struct AuditQuery {
    std::string who{};      // a part of the name
    std::string action{};   // exactly
    std::string subject{};  // a part
    std::optional<Instant> from{};
    std::optional<Instant> until{};                                  // before it
    std::int64_t before = std::numeric_limits<std::int64_t>::max();  // an id: only older lines
    int most = 100;
};

Result<std::vector<AuditLine>> read_audit(sqlite::Database& database, const AuditQuery& query);  // newest first
Result<std::vector<std::string>> audit_actions(sqlite::Database& database);  // those that have occurred, by name

}  // namespace riskbild::hub
