#include "app/hub/store/tokens.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

Token read_token(const sqlite::Statement& row) {
    return {row.text(0), row.text(1), row.text(2), parse_instant(row.text(3)).value_or(Instant{}),
            parse_instant(row.text(4))};
}

}  // namespace

Status put_token(sqlite::Database& database, const Token& token) {
    auto insert = database.prepare("INSERT INTO token (id, channel, secret_hash, created) VALUES (?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    insert->bind(1, token.id).bind(2, token.channel).bind(3, token.secret_hash);
    return insert->bind(4, to_rfc3339(token.created)).run();
}

Result<std::optional<Token>> find_token(sqlite::Database& database, const std::string& id) {
    auto select = database.prepare("SELECT id, channel, secret_hash, created, last_seen FROM token WHERE id = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, id).step();
    if (!row) return row.error();
    return *row ? std::optional{read_token(*select)} : std::nullopt;
}

Status mark_seen(sqlite::Database& database, const std::string& id, Instant when) {
    auto update = database.prepare("UPDATE token SET last_seen = ?2 WHERE id = ?1");
    if (!update) return update.error();
    return update->bind(1, id).bind(2, to_rfc3339(when)).run();
}

Status remove_token(sqlite::Database& database, const std::string& id) {
    const auto found = find_token(database, id);
    if (!found) return found.error();
    if (!*found) return Error{ErrorKind::not_found, "There is no device '" + id + "'; see 'riskbild-hub display list'"};
    auto remove = database.prepare("DELETE FROM token WHERE id = ?1");
    if (!remove) return remove.error();
    return remove->bind(1, id).run();
}

}  // namespace riskbild::hub
