#include <fcntl.h>
#include <unistd.h>

#include <optional>
#include <set>
#include <utility>

#include "platform/sqlite/cache.hpp"
#include "platform/sqlite/cache_place.hpp"
#include "platform/sqlite/cache_tables.hpp"
#include "platform/sqlite/checksum.hpp"
#include "platform/sqlite/file_identity.hpp"
#include "platform/sqlite/set_aside.hpp"

namespace riskbild::sqlite {
namespace {

constexpr int writer_timeout_ms = 5000;

// Boards wait here until the commit, in SQLite's own temporary file when they are many.
constexpr const char* waiting_room =
    "CREATE TEMP TABLE waiting(id TEXT PRIMARY KEY, sha256 TEXT, summary TEXT, checksum INTEGER, "
    "body_checksum INTEGER, body TEXT)";

Status quick_check(Database& database) {
    Result<Statement> check = database.prepare("PRAGMA quick_check(1)");
    if (!check) return check.error();
    const Result<bool> row = check->step();
    if (!row) return row.error();
    return check->text(0) == "ok" ? done() : Status(damaged(check->text(0)));
}

Status check_content(Database& database) {
    const Result<ChannelRow> channel = read_channel(database);
    if (!channel) return channel.error();
    const Result<std::vector<CachedBoard>> boards =
        read_boards(database, channel->manifest.value_or(snapshot::Manifest{}));
    if (!boards) return boards.error();
    for (const CachedBoard& board : *boards)
        if (const Result<std::string> body = read_body(database, board.id); !body) return body.error();
    return done();
}

// The system may not allow it, or a damaged header asks for a newer SQLite.
Error why_read_only(const std::string& path) {
    const bool allowed = ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
    if (allowed) return damaged("its header asks not to be written");
    return {ErrorKind::io, path + ": cannot be written; this user must be allowed to write the file and its folder"};
}

// Input errors mean: set aside. Reading recovers a hot journal; the mode heals a header that says WAL.
Result<Database> open_checked(const std::string& path) {
    if (const Status place = check_place(path); !place) return place.error();
    Result<Database> database = Database::open(path, OpenMode::create, writer_timeout_ms);
    if (!database) return database.error();
    if (database->is_read_only()) return why_read_only(path);
    const Result<CacheFile> kind = recognise(*database);
    if (!kind) return kind.error();
    if (*kind == CacheFile::foreign)
        return Error{ErrorKind::usage, path + ": a database of another program; name another file for the cache"};
    if (*kind == CacheFile::damaged) return damaged("its tables or numbers are not those of this version");
    if (const Status mode = database->execute("PRAGMA journal_mode=DELETE"); !mode) return mode.error();
    const Status sound = *kind == CacheFile::empty ? create_tables(*database) : quick_check(*database);
    if (!sound) return sound.error();
    if (const Status content = check_content(*database); !content) return content.error();
    return database;
}

Result<Database> open_or_heal(const std::string& path, const Warn& warn) {
    Result<Database> database = open_checked(path);
    if (database || database.error().kind != ErrorKind::input) return database;
    const Result<std::string> aside = set_aside(path);
    if (!aside) return aside.error();
    if (warn) warn(path + ": set aside as " + *aside + ", to be fetched anew: " + database.error().message);
    return open_checked(path);
}

Status store_channel(Database& database, const std::string& jws, const snapshot::Manifest& manifest,
                     const refresh::Validators& validators) {
    if (Status emptied = database.execute("DELETE FROM channel"); !emptied) return emptied;
    Result<Statement> insert = database.prepare("INSERT INTO channel VALUES(?, ?, ?, ?, ?, ?)");
    if (!insert) return insert.error();
    const std::string payload = snapshot::encode(manifest);
    insert->bind(1, manifest.channel).bind(2, jws).bind(3, payload);
    insert->bind(4, validators.etag).bind(5, validators.last_modified);
    insert->bind(6, checksum({manifest.channel, jws, payload, validators.etag, validators.last_modified}));
    return insert->run();
}

Status drop_unnamed(Database& database, const snapshot::Manifest& manifest) {
    std::set<std::string> named;
    for (const snapshot::BoardEntry& entry : manifest.boards) named.insert(entry.id);
    Result<Statement> ids = database.prepare("SELECT id FROM board");
    if (!ids) return ids.error();
    std::vector<std::string> unnamed;
    for (;;) {
        const Result<bool> row = ids->step();
        if (!row) return row.error();
        if (!*row) break;
        if (std::string id = ids->text(0); !named.contains(id)) unnamed.push_back(std::move(id));
    }
    Result<Statement> drop = database.prepare("DELETE FROM board WHERE id = ?");
    if (!drop) return drop.error();
    for (const std::string& id : unnamed)
        if (Status dropped = drop->bind(1, id).run(); !dropped) return dropped;
    return done();
}

}  // namespace

struct CacheWriter::State {
    std::string path;
    Warn warn;
    std::optional<Database> database;
    FileIdentity identity;
    refresh::Held held;

    Status open() {
        database.reset();
        Result<Database> opened = open_or_heal(path, warn);
        if (!opened) return opened.error();
        const Result<ChannelRow> channel = read_channel(*opened);
        if (!channel) return channel.error();
        if (Status made = opened->execute(waiting_room); !made) return made;
        database = std::move(*opened);
        held = {channel->manifest, channel->validators};
        identity = identity_of(path);
        return done();
    }

    // All or nothing: whatever fails, the Transaction takes it back.
    Status store(const snapshot::Manifest& manifest, const std::string& jws, const refresh::Validators& validators) {
        Result<Transaction> transaction = Transaction::begin(*database);
        if (!transaction) return transaction.error();
        if (Status moved = database->execute("INSERT OR REPLACE INTO board SELECT * FROM temp.waiting"); !moved)
            return moved;
        if (Status dropped = drop_unnamed(*database, manifest); !dropped) return dropped;
        if (Status stored = store_channel(*database, jws, manifest, validators); !stored) return stored;
        if (const auto boards = read_boards(*database, manifest); !boards) return boards.error();
        return transaction->commit();
    }
};

CacheWriter::CacheWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
CacheWriter::~CacheWriter() = default;

Result<std::unique_ptr<CacheWriter>> CacheWriter::open(const std::string& path, Warn warn) {
    auto state = std::make_unique<State>();
    state->path = path;
    state->warn = std::move(warn);
    if (const Status opened = state->open(); !opened) return opened.error();
    return std::unique_ptr<CacheWriter>(new CacheWriter(std::move(state)));
}

Result<refresh::Held> CacheWriter::held() {
    const bool untouched = state_->database && identity_of(state_->path) == state_->identity;
    if (!untouched)
        if (const Status opened = state_->open(); !opened) return opened.error();
    return state_->held;
}

Status CacheWriter::begin() {
    if (!state_->database) return Error{ErrorKind::io, state_->path + ": not open after a failure; ask held() first"};
    return state_->database->execute("DELETE FROM temp.waiting");
}

Status CacheWriter::put(const snapshot::BoardEntry& entry, const std::string& summary, const std::string& body) {
    Result<Statement> insert = state_->database->prepare("INSERT INTO temp.waiting VALUES(?, ?, ?, ?, ?, ?)");
    if (!insert) return insert.error();
    const std::int64_t body_checksum = checksum({body});
    insert->bind(1, entry.id).bind(2, entry.sha256).bind(3, summary);
    insert->bind(4, checksum({entry.id, entry.sha256, summary, std::to_string(body_checksum)}));
    insert->bind(5, body_checksum).bind(6, body);
    return insert->run();
}

Status CacheWriter::commit(const snapshot::Manifest& manifest, const std::string& jws,
                           const refresh::Validators& validators) {
    Status stored = state_->store(manifest, jws, validators);
    if (!stored) {
        state_->database.reset();
        return stored;
    }
    state_->held = {manifest, validators};
    state_->identity = identity_of(state_->path);
    return stored;
}

Status CacheWriter::clear() {
    Result<Transaction> transaction = Transaction::begin(*state_->database);
    if (!transaction) return transaction.error();
    if (Status emptied = state_->database->execute("DELETE FROM channel; DELETE FROM board"); !emptied) return emptied;
    if (Status committed = transaction->commit(); !committed) return committed;
    state_->held = {};
    state_->identity = identity_of(state_->path);
    return done();
}

void CacheWriter::rollback() {
    if (state_->database) static_cast<void>(state_->database->execute("DELETE FROM temp.waiting"));
}

}  // namespace riskbild::sqlite
