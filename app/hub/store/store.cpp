#include "app/hub/store/store.hpp"

#include <array>

#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

constexpr int busy_timeout_ms = 5'000;
constexpr std::int64_t application_id = 0x52426831;  // "RBh1"

// Each makes the version after the one before it, and is never changed once a hub has it.
constexpr const char* version_1 = R"sql(
CREATE TABLE board (key TEXT PRIMARY KEY, json TEXT NOT NULL, imported TEXT NOT NULL);
CREATE TABLE channel (
    name TEXT PRIMARY KEY,
    boards TEXT NOT NULL,  -- 'all' or keys with commas between
    room TEXT NOT NULL,
    public INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL);
CREATE TABLE snapshot (sha256 TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE publication (
    channel TEXT NOT NULL REFERENCES channel(name),
    version INTEGER NOT NULL,
    issued TEXT NOT NULL,
    expires TEXT NOT NULL,
    jws TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (channel, version));
CREATE TABLE publication_board (
    channel TEXT NOT NULL,
    version INTEGER NOT NULL,
    board TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES snapshot(sha256),
    PRIMARY KEY (channel, version, board),
    FOREIGN KEY (channel, version) REFERENCES publication(channel, version));
CREATE INDEX publication_board_by_hash ON publication_board (channel, version, sha256);
CREATE TABLE token (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL REFERENCES channel(name),
    secret_hash TEXT NOT NULL,
    created TEXT NOT NULL,
    last_seen TEXT);
CREATE TABLE user (name TEXT PRIMARY KEY, role TEXT NOT NULL, password_hash TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL);
CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
CREATE TRIGGER audit_log_is_not_shortened BEFORE DELETE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
PRAGMA application_id = 1380083761;
PRAGMA user_version = 1;
)sql";

constexpr const char* version_2 = R"sql(
CREATE TABLE proposal (
    board TEXT NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    kind TEXT NOT NULL,
    fact TEXT NOT NULL,
    sentence TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    line INTEGER NOT NULL,
    struck INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (board, id));
CREATE TABLE likely_name (
    board TEXT NOT NULL,
    name TEXT NOT NULL,
    looked INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (board, name));
CREATE TABLE rejected_link (board TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (board, id));
PRAGMA user_version = 2;
)sql";

constexpr std::array versions{version_1, version_2};

Status check_origin(sqlite::Database& database, const std::string& path) {
    const auto application = database.number("PRAGMA application_id");
    if (!application) return application.error();
    if (*application == application_id) return done();
    return Error{ErrorKind::input, path + ": not a database of riskbild-hub"};
}

// How many of the versions the file has.
Result<std::size_t> version_of(sqlite::Database& database, const std::string& path) {
    const auto version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version >= 0 && *version <= std::ssize(versions)) return static_cast<std::size_t>(*version);
    return Error{ErrorKind::input, path + ": made by a newer riskbild-hub; update this one"};
}

// All of the versions that are missing, or none. Another process may have made them meanwhile.
Status update(sqlite::Database& database, const std::string& path) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto version = version_of(database, path);
    if (!version) return version.error();
    for (std::size_t step = *version; step < versions.size(); ++step)
        if (Status made = database.execute(versions[step]); !made) return made;
    return transaction->commit();
}

}  // namespace

Result<sqlite::Database> create_store(const std::string& path) {
    if (os::exists(path)) return Error{ErrorKind::usage, path + ": exists already; this folder is a hub's already"};
    auto database = sqlite::Database::open(path, sqlite::OpenMode::create, busy_timeout_ms);
    if (!database) return database.error();
    if (const Status made = update(*database, path); !made) return made.error();
    return database;
}

Result<sqlite::Database> open_store(const std::string& path) {
    if (!os::exists(path))
        return Error{ErrorKind::not_found, path + ": no hub here; make one with 'riskbild-hub init --data DIR'"};
    auto database = sqlite::Database::open(path, sqlite::OpenMode::read_write, busy_timeout_ms);
    if (!database) return database.error();
    if (const Status ours = check_origin(*database, path); !ours) return ours.error();
    const auto version = version_of(*database, path);
    if (!version) return version.error();
    if (*version == versions.size()) return database;
    if (const Status updated = update(*database, path); !updated) return updated.error();
    return database;
}

}  // namespace riskbild::hub
