#include "app/hub/store/heartbeats.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

KeptHeartbeat read_heartbeat(const sqlite::Statement& row) {
    return {row.text(0), parse_instant(row.text(1)).value_or(Instant{}), row.text(2)};
}

StateChange read_change(const sqlite::Statement& row) {
    return {row.text(0), parse_instant(row.text(1)).value_or(Instant{}), row.text(2)};
}

Status forget_oldest(sqlite::Database& database, const std::string& token) {
    auto forget = database.prepare(
        "DELETE FROM state_change WHERE token = ?1 AND id NOT IN "
        "(SELECT id FROM state_change WHERE token = ?1 ORDER BY id DESC LIMIT ?2)");
    if (!forget) return forget.error();
    return forget->bind(1, token).bind(2, most_state_changes).run();
}

}  // namespace

Result<std::optional<KeptHeartbeat>> heartbeat_of(sqlite::Database& database, const std::string& token) {
    auto select = database.prepare("SELECT token, at, told FROM heartbeat WHERE token = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, token).step();
    if (!row) return row.error();
    return *row ? std::optional{read_heartbeat(*select)} : std::nullopt;
}

Result<std::vector<KeptHeartbeat>> all_heartbeats(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT token, at, told FROM heartbeat"), read_heartbeat);
}

Status put_heartbeat(sqlite::Database& database, const KeptHeartbeat& heartbeat) {
    auto insert = database.prepare(
        "INSERT INTO heartbeat (token, at, told) SELECT id, ?2, ?3 FROM token WHERE id = ?1 "
        "ON CONFLICT (token) DO UPDATE SET at = excluded.at, told = excluded.told");
    if (!insert) return insert.error();
    return insert->bind(1, heartbeat.token).bind(2, to_rfc3339(heartbeat.at)).bind(3, heartbeat.told).run();
}

Result<std::optional<Instant>> listening_since(sqlite::Database& database) {
    auto select = database.prepare("SELECT since FROM listening");
    if (!select) return select.error();
    const Result<bool> row = select->step();
    if (!row) return row.error();
    return *row ? parse_instant(select->text(0)) : std::nullopt;
}

Status put_listening_since(sqlite::Database& database, Instant since) {
    auto put = database.prepare("INSERT OR REPLACE INTO listening (one, since) VALUES (1, ?1)");
    if (!put) return put.error();
    return put->bind(1, to_rfc3339(since)).run();
}

Result<std::map<std::string, StateChange>> latest_state_changes(sqlite::Database& database) {
    const auto rows =
        all_rows(database.prepare("SELECT token, at, state, max(id) FROM state_change GROUP BY token"), read_change);
    if (!rows) return rows.error();
    std::map<std::string, StateChange> latest;
    for (const StateChange& change : *rows) latest.emplace(change.token, change);
    return latest;
}

Result<std::vector<StateChange>> state_changes_of(sqlite::Database& database, const std::string& token) {
    auto select = database.prepare("SELECT token, at, state FROM state_change WHERE token = ?1 ORDER BY id DESC");
    if (select) select->bind(1, token);
    return all_rows(std::move(select), read_change);
}

Status put_state_change(sqlite::Database& database, const StateChange& change) {
    auto insert =
        database.prepare("INSERT INTO state_change (token, at, state) SELECT id, ?2, ?3 FROM token WHERE id = ?1");
    if (!insert) return insert.error();
    insert->bind(1, change.token).bind(2, to_rfc3339(change.at)).bind(3, change.state);
    if (Status put = insert->run(); !put) return put;
    return forget_oldest(database, change.token);
}

}  // namespace riskbild::hub
