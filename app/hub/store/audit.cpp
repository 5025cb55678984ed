#include "app/hub/store/audit.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

AuditLine read_line(const sqlite::Statement& row) {
    return {row.number(0),
            {row.text(2), parse_instant(row.text(1)).value_or(Instant{})},
            {row.text(3), row.text(4), row.text(5)}};
}

}  // namespace

bool is_own_name(std::string_view name) {
    return name == own_name::by_itself || name.starts_with(own_name::at_the_console) ||
           name.starts_with(own_name::stranger);
}

Status record(sqlite::Database& database, const Actor& actor, const AuditEntry& entry) {
    auto insert =
        database.prepare("INSERT INTO audit_log (at, who, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    insert->bind(1, to_rfc3339(actor.now)).bind(2, actor.name);
    return insert->bind(3, entry.action).bind(4, entry.subject).bind(5, entry.detail).run();
}

// Times are written alike, always in UTC, so that they can be compared as texts.
Result<std::vector<AuditLine>> read_audit(sqlite::Database& database, const AuditQuery& query) {
    auto select = database.prepare(
        "SELECT id, at, who, action, subject, detail FROM audit_log WHERE id < ?1 AND (?2 = '' OR instr(who, ?2) > 0) "
        "AND (?3 = '' OR action = ?3) AND (?4 = '' OR instr(subject, ?4) > 0) AND at >= ?5 AND (?6 = '' OR at < ?6) "
        "ORDER BY id DESC LIMIT ?7");
    if (!select) return select.error();
    select->bind(1, query.before).bind(2, query.who).bind(3, query.action).bind(4, query.subject);
    select->bind(5, query.from ? to_rfc3339(*query.from) : std::string{});
    select->bind(6, query.until ? to_rfc3339(*query.until) : std::string{}).bind(7, query.most);
    return all_rows(std::move(select), read_line);
}

Result<std::vector<std::string>> audit_actions(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT DISTINCT action FROM audit_log ORDER BY action"),
                    [](const sqlite::Statement& row) { return row.text(0); });
}

}  // namespace riskbild::hub
