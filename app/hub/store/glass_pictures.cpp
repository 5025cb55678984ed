#include "app/hub/store/glass_pictures.hpp"

namespace riskbild::hub {
namespace {

Result<GlassPicture> read_picture(sqlite::Database& database, const char* sql, const std::string& token) {
    auto select = database.prepare(sql);
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, token).step();
    if (!row) return row.error();
    if (!*row) return GlassPicture{};
    return GlassPicture{parse_instant(select->text(0)), parse_instant(select->text(1)), select->text(2)};
}

Status forget(sqlite::Database& database, const char* which, const std::string& value) {
    auto update = database.prepare(std::string("UPDATE glass_picture SET taken = '', png = NULL ").append(which));
    if (!update) return update.error();
    return update->bind(1, value).run();
}

}  // namespace

Result<GlassPicture> glass_picture_of(sqlite::Database& database, const std::string& token) {
    return read_picture(database, "SELECT wanted, taken, png FROM glass_picture WHERE token = ?1", token);
}

Result<GlassPicture> glass_picture_times(sqlite::Database& database, const std::string& token) {
    return read_picture(database, "SELECT wanted, taken, '' FROM glass_picture WHERE token = ?1", token);
}

Status want_glass_picture(sqlite::Database& database, const std::string& token, Instant now) {
    auto insert = database.prepare(
        "INSERT INTO glass_picture (token, wanted) VALUES (?1, ?2) ON CONFLICT (token) DO UPDATE SET wanted = ?2");
    if (!insert) return insert.error();
    return insert->bind(1, token).bind(2, to_rfc3339(now)).run();
}

Status put_glass_picture(sqlite::Database& database, const std::string& token, const std::string& png, Instant now) {
    auto insert = database.prepare(
        "INSERT INTO glass_picture (token, taken, png) VALUES (?1, ?2, CAST(?3 AS BLOB)) "
        "ON CONFLICT (token) DO UPDATE SET wanted = '', taken = excluded.taken, png = excluded.png");
    if (!insert) return insert.error();
    return insert->bind(1, token).bind(2, to_rfc3339(now)).bind(3, png).run();
}

// What it had then, and whatever was published later, since it may have taken that meanwhile.
Result<bool> may_be_pictured(sqlite::Database& database, const std::string& token, std::uint64_t version) {
    if (version == 0) return true;
    auto select = database.prepare(
        "SELECT EXISTS (SELECT 1 FROM publication WHERE version = ?2 AND channel = token.channel) AND NOT EXISTS "
        "(SELECT 1 FROM publication_board AS had WHERE channel = token.channel AND version >= ?2 AND NOT EXISTS "
        "(SELECT 1 FROM publication_board WHERE channel = token.channel AND board = had.board AND sha256 = had.sha256 "
        "AND version = (SELECT max(version) FROM publication WHERE channel = token.channel))) "
        "FROM token WHERE id = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, token).bind(2, static_cast<std::int64_t>(version)).step();
    if (!row) return row;
    return *row && select->number(0) != 0;
}

Status forget_glass_pictures_of(sqlite::Database& database, const std::string& channel) {
    return forget(database, "WHERE token IN (SELECT id FROM token WHERE channel = ?1)", channel);
}

Status forget_glass_picture_of(sqlite::Database& database, const std::string& token) {
    return forget(database, "WHERE token = ?1", token);
}

Status forget_glass_pictures_before(sqlite::Database& database, Instant then) {
    return forget(database, "WHERE taken != '' AND taken < ?1", to_rfc3339(then));
}

}  // namespace riskbild::hub
