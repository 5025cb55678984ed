#include <optional>
#include <utility>

#include "platform/sqlite/cache.hpp"
#include "platform/sqlite/cache_tables.hpp"
#include "platform/sqlite/file_identity.hpp"

namespace riskbild::sqlite {
namespace {

constexpr int reader_timeout_ms = 500;

// BEGIN … and always an end, so that the writer is never kept waiting.
class ReadTransaction {
public:
    explicit ReadTransaction(Database& database) : database_(database), begun_(database.execute("BEGIN")) {}
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction() { static_cast<void>(database_.execute("ROLLBACK")); }
    const Status& begun() const { return begun_; }

private:
    Database& database_;
    Status begun_;
};

Result<Database> open_ours(const std::string& path) {
    Result<Database> database = Database::open(path, OpenMode::read_only, reader_timeout_ms);
    if (!database) return database.error();
    const Result<CacheFile> kind = recognise(*database);
    if (!kind) return kind.error();
    if (*kind == CacheFile::ours) return database;
    if (*kind == CacheFile::empty) return Error{ErrorKind::not_found, path + ": nothing in it yet"};
    return Error{ErrorKind::input, path + ": not a cache of this version of Riskbild"};
}

}  // namespace

struct CacheReader::State {
    std::string path;
    FileIdentity identity;
    Database database;
    std::int64_t opened = 0;  // how many times: data_version counts per connection
    std::int64_t seen = 0;    // data_version at the last channel()

    // After the writer has set the old file aside, the path names another one.
    Status follow() {
        const FileIdentity now = identity_of(path);
        if (now.is_same_file(identity)) return done();
        Result<Database> fresh = open_ours(path);
        if (!fresh) return fresh.error();
        database = std::move(*fresh);
        identity = now;
        ++opened;
        return done();
    }

    Result<std::int64_t> version() {
        const Result<std::int64_t> version = database.number("PRAGMA data_version");
        if (!version) return version.error();
        return (opened << 32) + *version;
    }
};

CacheReader::CacheReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
CacheReader::~CacheReader() = default;

Result<std::unique_ptr<CacheReader>> CacheReader::open(const std::string& path) {
    const FileIdentity identity = identity_of(path);
    Result<Database> database = open_ours(path);
    if (!database) return database.error();
    return std::unique_ptr<CacheReader>(
        new CacheReader(std::make_unique<State>(State{path, identity, std::move(*database)})));
}

Result<CachedChannel> CacheReader::channel() {
    if (const Status followed = state_->follow(); !followed) return followed.error();
    const ReadTransaction transaction(state_->database);
    if (!transaction.begun()) return transaction.begun().error();
    const Result<ChannelRow> row = read_channel(state_->database);
    if (!row) return row.error();
    const Result<std::int64_t> version = state_->version();
    if (!version) return version.error();
    state_->seen = *version;
    if (!row->manifest) return CachedChannel{};
    Result<std::vector<CachedBoard>> boards = read_boards(state_->database, *row->manifest);
    if (!boards) return boards.error();
    return CachedChannel{*row->manifest, std::move(*boards)};
}

Result<std::string> CacheReader::body(const std::string& board) {
    if (const Status followed = state_->follow(); !followed) return followed.error();
    const ReadTransaction transaction(state_->database);
    if (!transaction.begun()) return transaction.begun().error();
    const Result<std::int64_t> version = state_->version();
    if (!version) return version.error();
    if (*version != state_->seen) return Error{ErrorKind::busy, state_->path + ": changed meanwhile; read it again"};
    return read_body(state_->database, board);
}

Result<std::int64_t> CacheReader::data_version() {
    if (const Status followed = state_->follow(); !followed) return followed.error();
    return state_->version();
}

}  // namespace riskbild::sqlite
