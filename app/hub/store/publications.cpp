#include "app/hub/store/publications.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

constexpr std::array<std::string_view, 4> kinds{"publish", "renew", "back", "withdraw"};
constexpr const char* columns = "channel, version, issued, expires, jws, kind, who, note";

PublicationKind kind_named(std::string_view name) {
    const auto found = std::ranges::find(kinds, name);
    return found == kinds.end() ? PublicationKind::publish : static_cast<PublicationKind>(found - kinds.begin());
}

// Versions are below 2^63: they are Unix milliseconds, or one more than the version before.
std::int64_t as_number(std::uint64_t version) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(std::min(version, most));
}

Publication read_publication(const sqlite::Statement& row) {
    Publication publication;
    publication.channel = row.text(0);
    publication.version = static_cast<std::uint64_t>(row.number(1));
    publication.issued = parse_instant(row.text(2)).value_or(Instant{});
    publication.expires = parse_instant(row.text(3)).value_or(Instant{});
    publication.jws = row.text(4);
    publication.imprint = {kind_named(row.text(5)), row.text(6), row.text(7)};
    return publication;
}

Result<std::optional<Publication>> first_of(Result<sqlite::Statement> select) {
    if (!select) return select.error();
    const Result<bool> row = select->step();
    if (!row) return row.error();
    if (!*row) return std::optional<Publication>{};
    return std::optional{read_publication(*select)};
}

Result<sqlite::Statement> select_of(sqlite::Database& database, const std::string& channel, const char* rest) {
    auto select = database.prepare(std::string("SELECT ") + columns + " FROM publication WHERE channel = ?1 " + rest);
    if (select) select->bind(1, channel);
    return select;
}

Status put_entry(sqlite::Database& database, const snapshot::Manifest& manifest, const snapshot::BoardEntry& entry) {
    auto insert =
        database.prepare("INSERT INTO publication_board (channel, version, board, sha256) VALUES (?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    insert->bind(1, manifest.channel).bind(2, as_number(manifest.version));
    return insert->bind(3, entry.id).bind(4, entry.sha256).run();
}

}  // namespace

std::string_view name_of(PublicationKind kind) {
    return kinds.at(static_cast<std::size_t>(kind));
}

Result<std::optional<Publication>> latest_publication(sqlite::Database& database, const std::string& channel) {
    return first_of(select_of(database, channel, "ORDER BY version DESC LIMIT 1"));
}

Result<std::optional<Publication>> latest_change(sqlite::Database& database, const std::string& channel) {
    return first_of(select_of(database, channel, "AND kind <> 'renew' ORDER BY version DESC LIMIT 1"));
}

Result<Publication> publication_of_version(sqlite::Database& database, const std::string& channel,
                                           std::uint64_t version) {
    auto select = select_of(database, channel, "AND version = ?2");
    if (select) select->bind(2, as_number(version));
    auto found = first_of(std::move(select));
    if (!found) return found.error();
    if (*found) return **std::move(found);
    return Error{ErrorKind::not_found, "Channel '" + channel + "' has no version " + std::to_string(version)};
}

Result<std::vector<Publication>> all_latest_publications(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT channel, max(version), issued, expires, '', kind, who, note "
                                     "FROM publication GROUP BY channel ORDER BY channel"),
                    read_publication);
}

Result<std::vector<Change>> changes_of(sqlite::Database& database, const std::string& channel, std::uint64_t before,
                                       int most) {
    auto select = database.prepare(
        "SELECT channel, version, issued, expires, jws, kind, who, note, "
        "(SELECT count(*) FROM publication AS renewal WHERE renewal.channel = change.channel "
        " AND renewal.kind = 'renew' AND renewal.version > change.version AND renewal.version < coalesce("
        "(SELECT min(version) FROM publication AS next WHERE next.channel = change.channel AND next.kind <> 'renew' "
        " AND next.version > change.version), 9223372036854775807)) "
        "FROM publication AS change WHERE channel = ?1 AND kind <> 'renew' AND version < ?2 "
        "ORDER BY version DESC LIMIT ?3");
    if (select) select->bind(1, channel).bind(2, as_number(before)).bind(3, most);
    return all_rows(std::move(select), [](const sqlite::Statement& row) {
        return Change{read_publication(row), row.number(8)};
    });
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
    if (select) select->bind(1, publication.channel).bind(2, as_number(publication.version));
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
                       const Imprint& imprint) {
    auto insert = database.prepare(
        "INSERT INTO publication (channel, version, issued, expires, jws, kind, who, note) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert) return insert.error();
    insert->bind(1, manifest.channel).bind(2, as_number(manifest.version));
    insert->bind(3, to_rfc3339(manifest.issued)).bind(4, to_rfc3339(manifest.expires)).bind(5, jws);
    insert->bind(6, name_of(imprint.kind)).bind(7, imprint.who).bind(8, imprint.note);
    if (Status put = insert->run(); !put) return put;
    for (const snapshot::BoardEntry& entry : manifest.boards)
        if (Status put = put_entry(database, manifest, entry); !put) return put;
    return done();
}

Status remove_publications(sqlite::Database& database, const std::string& channel) {
    for (const char* rows :
         {"DELETE FROM publication_board WHERE channel = ?1", "DELETE FROM publication WHERE channel = ?1"}) {
        auto remove = database.prepare(rows);
        if (!remove) return remove.error();
        if (Status removed = remove->bind(1, channel).run(); !removed) return removed;
    }
    return done();
}

}  // namespace riskbild::hub
