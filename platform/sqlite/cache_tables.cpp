#include "platform/sqlite/cache_tables.hpp"

#include <map>
#include <utility>

#include "platform/sqlite/checksum.hpp"

namespace riskbild::sqlite {
namespace {

constexpr std::int64_t application_id = 0x52426331;  // 'RBc1'
constexpr std::int64_t user_version = 1;

const std::vector<std::string> tables = {
    "CREATE TABLE channel(name TEXT NOT NULL, jws TEXT NOT NULL, manifest TEXT NOT NULL, etag TEXT NOT NULL, "
    "last_modified TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT",
    "CREATE TABLE board(id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, summary TEXT NOT NULL, checksum INTEGER NOT NULL, "
    "body_checksum INTEGER NOT NULL, body TEXT NOT NULL) STRICT",
};

// Everything in the schema except the indexes that SQLite makes itself: a trigger or a view is not ours.
Result<std::vector<std::string>> schema_of(Database& database) {
    Result<Statement> statement =
        database.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid");
    if (!statement) return statement.error();
    std::vector<std::string> schema;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row) return row.error();
        if (!*row) return schema;
        schema.push_back(statement->text(0));
    }
}

}  // namespace

Error damaged(const std::string& what) {
    return {ErrorKind::input, "the cache is damaged: " + what};
}

Result<CacheFile> recognise(Database& database) {
    const Result<std::int64_t> id = database.number("PRAGMA application_id");
    if (!id) return id.error();
    const Result<std::int64_t> version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    const Result<std::vector<std::string>> schema = schema_of(database);
    if (!schema) return schema.error();
    const bool has_our_ids = *id == application_id && *version == user_version;
    if (has_our_ids && *schema == tables) return CacheFile::ours;
    if (schema->empty() && *id == 0 && *version == 0) return CacheFile::empty;
    const bool was_ours = *id == application_id || *schema == tables;
    return was_ours ? CacheFile::damaged : CacheFile::foreign;
}

Status create_tables(Database& database) {
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (const std::string& table : tables)
        if (Status made = database.execute(table); !made) return made;
    const std::string ids = "PRAGMA application_id=" + std::to_string(application_id) +
                            "; PRAGMA user_version=" + std::to_string(user_version);
    if (Status made = database.execute(ids); !made) return made;
    return transaction->commit();
}

Result<ChannelRow> read_channel(Database& database) {
    Result<Statement> row = database.prepare("SELECT name, jws, manifest, etag, last_modified, checksum FROM channel");
    if (!row) return row.error();
    const Result<bool> found = row->step();
    if (!found) return found.error();
    if (!*found) return ChannelRow{};
    const std::string payload = row->text(2);
    ChannelRow channel{std::nullopt, row->text(1), {row->text(3), row->text(4)}};
    const auto sum =
        checksum({row->text(0), channel.jws, payload, channel.validators.etag, channel.validators.last_modified});
    if (sum != row->number(5)) return damaged("its channel has another checksum");
    Result<snapshot::Manifest> manifest = snapshot::decode_manifest(payload);
    if (!manifest) return damaged(manifest.error().message);
    channel.manifest = std::move(*manifest);
    return channel;
}

Result<std::vector<CachedBoard>> read_boards(Database& database, const snapshot::Manifest& manifest) {
    Result<Statement> row = database.prepare("SELECT id, sha256, summary, checksum, body_checksum FROM board");
    if (!row) return row.error();
    std::map<std::string, CachedBoard> by_id;
    for (;;) {
        const Result<bool> found = row->step();
        if (!found) return found.error();
        if (!*found) break;
        CachedBoard board{row->text(0), row->text(1), row->text(2)};
        if (checksum({board.id, board.sha256, board.summary, row->text(4)}) != row->number(3))
            return damaged("board " + board.id + " has another checksum");
        by_id[board.id] = std::move(board);
    }
    std::vector<CachedBoard> boards;
    for (const snapshot::BoardEntry& entry : manifest.boards) {
        const auto found = by_id.find(entry.id);
        if (found == by_id.end() || found->second.sha256 != entry.sha256)
            return damaged("board " + entry.id + " is not the one in the manifest");
        boards.push_back(std::move(found->second));
    }
    if (boards.size() != by_id.size()) return damaged("it holds boards that its manifest does not name");
    return boards;
}

Result<std::string> read_body(Database& database, const std::string& board) {
    Result<Statement> row = database.prepare("SELECT body, body_checksum FROM board WHERE id = ?");
    if (!row) return row.error();
    const Result<bool> found = row->bind(1, board).step();
    if (!found) return found.error();
    if (!*found) return Error{ErrorKind::not_found, "board " + board + " is not in the cache"};
    std::string body = row->text(0);
    if (checksum({body}) != row->number(1)) return damaged("the body of board " + board + " has another checksum");
    return body;
}

}  // namespace riskbild::sqlite
