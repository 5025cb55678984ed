#include "app/hub/store/publications.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

Publication read_publication(const sqlite::Statement& row) {
    return {row.text(0), static_cast<std::uint64_t>(row.number(1)), parse_instant(row.text(2)).value_or(Instant{}),
            parse_instant(row.text(3)).value_or(Instant{}), row.text(4)};
}

Status put_entry(sqlite::Database& database, const snapshot::Manifest& manifest, const snapshot::BoardEntry& entry) {
    auto insert =
        database.prepare("INSERT INTO publication_board (channel, version, board, sha256) VALUES (?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    insert->bind(1, manifest.channel).bind(2, static_cast<std::int64_t>(manifest.version));
    return insert->bind(3, entry.id).bind(4, entry.sha256).run();
}

}  // namespace

Result<std::optional<Publication>> latest_publication(sqlite::Database& database, const std::string& channel) {
    auto select = database.prepare(
        "SELECT channel, version, issued, expires, jws FROM publication WHERE channel = ?1 "
        "ORDER BY version DESC LIMIT 1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, channel).step();
    if (!row) return row.error();
    return *row ? std::optional{read_publication(*select)} : std::nullopt;
}

Result<std::vector<Publication>> all_latest_publications(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT channel, max(version), issued, expires, '' FROM publication "
                                     "GROUP BY channel ORDER BY channel"),
                    read_publication);
}

Result<std::optional<std::string>> published_snapshot(sqlite::Database& database, const std::string& channel,
                                                      const std::string& sha256) {
    auto select = database.prepare(
        "SELECT json FROM snapshot WHERE sha256 = ?2 AND EXISTS (SELECT 1 FROM publication_board WHERE channel = ?1 "
        "AND version = (SELECT max(version) FROM publication WHERE channel = ?1) AND sha256 = ?2)");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, channel).bind(2, sha256).step();
    if (!row) return row.error();
    return *row ? std::optional{select->text(0)} : std::nullopt;
}

Result<std::vector<std::string>> hashes_of(sqlite::Database& database, const Publication& publication) {
    auto select = database.prepare("SELECT sha256 FROM publication_board WHERE channel = ?1 AND version = ?2");
    if (select) select->bind(1, publication.channel).bind(2, static_cast<std::int64_t>(publication.version));
    return all_rows(std::move(select), [](const sqlite::Statement& row) { return row.text(0); });
}

Result<std::string> snapshot_body(sqlite::Database& database, const std::string& sha256) {
    auto select = database.prepare("SELECT json FROM snapshot WHERE sha256 = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, sha256).step();
    if (!row) return row.error();
    if (!*row) return Error{ErrorKind::not_found, "There is no snapshot " + sha256};
    return select->text(0);
}

Status put_snapshot(sqlite::Database& database, const std::string& sha256, const std::string& json) {
    auto insert = database.prepare("INSERT OR IGNORE INTO snapshot (sha256, json) VALUES (?1, ?2)");
    if (!insert) return insert.error();
    return insert->bind(1, sha256).bind(2, json).run();
}

Status put_publication(sqlite::Database& database, const snapshot::Manifest& manifest, const std::string& jws,
                       const std::string& note) {
    auto insert = database.prepare(
        "INSERT INTO publication (channel, version, issued, expires, jws, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert) return insert.error();
    insert->bind(1, manifest.channel).bind(2, static_cast<std::int64_t>(manifest.version));
    insert->bind(3, to_rfc3339(manifest.issued)).bind(4, to_rfc3339(manifest.expires)).bind(5, jws).bind(6, note);
    if (Status put = insert->run(); !put) return put;
    for (const snapshot::BoardEntry& entry : manifest.boards)
        if (Status put = put_entry(database, manifest, entry); !put) return put;
    return done();
}

}  // namespace riskbild::hub
