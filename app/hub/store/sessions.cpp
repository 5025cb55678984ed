#include "app/hub/store/sessions.hpp"

#include <initializer_list>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

Session read_session(const sqlite::Statement& row) {
    return {row.text(0), row.text(1), row.text(2), parse_instant(row.text(3)).value_or(Instant{}),
            parse_instant(row.text(4)).value_or(Instant{})};
}

Status run_with(sqlite::Database& database, const char* sql, std::initializer_list<std::string> values) {
    auto statement = database.prepare(sql);
    if (!statement) return statement.error();
    int parameter = 0;
    for (const std::string& value : values) statement->bind(++parameter, value);
    return statement->run();
}

}  // namespace

Status put_session(sqlite::Database& database, const Session& session) {
    auto insert =
        database.prepare("INSERT INTO session (id_hash, user, csrf, created, last_seen) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    insert->bind(1, session.id_hash).bind(2, session.user).bind(3, session.csrf);
    return insert->bind(4, to_rfc3339(session.created)).bind(5, to_rfc3339(session.last_seen)).run();
}

Result<std::optional<Session>> find_session(sqlite::Database& database, const std::string& id_hash) {
    auto select = database.prepare("SELECT id_hash, user, csrf, created, last_seen FROM session WHERE id_hash = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, id_hash).step();
    if (!row) return row.error();
    return *row ? std::optional{read_session(*select)} : std::nullopt;
}

Result<std::vector<Session>> sessions_of(sqlite::Database& database, const std::string& user) {
    auto select = database.prepare(
        "SELECT id_hash, user, csrf, created, last_seen FROM session WHERE user = ?1 ORDER BY created DESC, rowid "
        "DESC");
    if (select) select->bind(1, user);
    return all_rows(std::move(select), read_session);
}

Status mark_session_seen(sqlite::Database& database, const std::string& id_hash, Instant when) {
    return run_with(database, "UPDATE session SET last_seen = ?2 WHERE id_hash = ?1", {id_hash, to_rfc3339(when)});
}

Status delete_session(sqlite::Database& database, const std::string& id_hash) {
    return run_with(database, "DELETE FROM session WHERE id_hash = ?1", {id_hash});
}

Status delete_sessions_of(sqlite::Database& database, const std::string& user, const std::string& kept) {
    return run_with(database, "DELETE FROM session WHERE user = ?1 AND id_hash <> ?2", {user, kept});
}

Status delete_sessions_before(sqlite::Database& database, Instant created, Instant last_seen) {
    return run_with(database, "DELETE FROM session WHERE created <= ?1 OR last_seen <= ?2",
                    {to_rfc3339(created), to_rfc3339(last_seen)});
}

}  // namespace riskbild::hub
