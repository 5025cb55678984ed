#include "app/hub/store/audit.hpp"

namespace riskbild::hub {

Status record(sqlite::Database& database, const Actor& actor, const AuditEntry& entry) {
    auto insert =
        database.prepare("INSERT INTO audit_log (at, who, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    insert->bind(1, to_rfc3339(actor.now)).bind(2, actor.name);
    return insert->bind(3, entry.action).bind(4, entry.subject).bind(5, entry.detail).run();
}

}  // namespace riskbild::hub
