#include "platform/sqlite/database.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <utility>

#include "platform/sqlite/failure.hpp"

namespace riskbild::sqlite {
namespace {

// journal_mode is left alone: a new file has a rollback journal, and another is never asked for.
constexpr const char* settings =
    "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
    "PRAGMA foreign_keys=ON; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;";

int flags_of(OpenMode mode) {
    switch (mode) {
        case OpenMode::read_only:
            return SQLITE_OPEN_READONLY;
        case OpenMode::read_write:
            return SQLITE_OPEN_READWRITE;
        case OpenMode::create:
            break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

// Opening a FIFO would wait for ever, so this is asked before SQLite is.
Status plain_file(const std::string& path, OpenMode mode) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (std::filesystem::is_regular_file(status)) return done();
    const bool absent = status.type() == std::filesystem::file_type::not_found;
    if (absent && mode == OpenMode::create) return done();
    if (absent) return Error{ErrorKind::not_found, path + ": there is no such file"};
    if (code) return Error{ErrorKind::io, path + ": " + code.message()};
    return Error{ErrorKind::input, path + ": not a plain file; move it away"};
}

// The settings are sound SQL: what they cannot be run on is a file of another format.
Error unfit(const Error& error, sqlite3* database, const std::string& path) {
    if (sqlite3_errcode(database) != SQLITE_ERROR) return error;
    return {ErrorKind::input, path + ": " + sqlite3_errmsg(database)};
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, sqlite3_stmt* statement, std::string path)
    : database_(database), statement_(statement), path_(std::move(path)) {}

void Statement::note(int code) {
    if (bound_ == SQLITE_OK) bound_ = code;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    // An empty view may have no address, and SQLite takes that for NULL.
    const char* bytes = text.empty() ? "" : text.data();
    note(sqlite3_bind_text64(statement_.get(), parameter, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
    note(sqlite3_bind_int64(statement_.get(), parameter, number));
    return *this;
}

Statement& Statement::bind_null(int parameter) {
    note(sqlite3_bind_null(statement_.get(), parameter));
    return *this;
}

Result<bool> Statement::step() {
    const int code = bound_ == SQLITE_OK ? sqlite3_step(statement_.get()) : bound_;
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    Error error = failure(code, database_, path_, sqlite3_sql(statement_.get()));
    reset();
    return error;
}

Status Statement::run() {
    for (;;) {
        const Result<bool> row = step();
        if (!row) return row.error();
        if (!*row) break;
    }
    reset();
    return done();
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
    bound_ = SQLITE_OK;
}

std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string{} : std::string(bytes, size);
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Database::Database(sqlite3* database, std::string path) : database_(database), path_(std::move(path)) {}

Result<Database> Database::open(const std::string& path, OpenMode mode, int busy_timeout_ms) {
    if (const Status plain = plain_file(path, mode); !plain) return plain.error();
    sqlite3* raw = nullptr;
    const int flags = flags_of(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    Database database(raw, path);
    if (code != SQLITE_OK) return failure(code, raw, path);
    sqlite3_busy_timeout(raw, busy_timeout_ms);
    if (const Status set = database.execute(settings); !set) return unfit(set.error(), raw, path);
    return database;
}

bool Database::is_read_only() const {
    return sqlite3_db_readonly(database_.get(), "main") != 0;
}

Status Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failure(code, database_.get(), path_, sql);
    return done();
}

Result<Statement> Database::prepare(const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &raw, nullptr);
    if (code != SQLITE_OK) return failure(code, database_.get(), path_, sql);
    return Statement(database_.get(), raw, path_);
}

Result<std::int64_t> Database::number(const std::string& sql) {
    Result<Statement> statement = prepare(sql);
    if (!statement) return statement.error();
    const Result<bool> row = statement->step();
    if (!row) return row.error();
    if (!*row) return Error{ErrorKind::not_found, path_ + ": no row: " + sql};
    return statement->number(0);
}

Result<Transaction> Transaction::begin(Database& database) {
    if (const Status begun = database.execute("BEGIN IMMEDIATE"); !begun) return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
    // After some failures SQLite has rolled back by itself; this then fails, and that is fine.
    if (database_ != nullptr) static_cast<void>(database_->execute("ROLLBACK"));
}

Status Transaction::commit() {
    Status committed = database_->execute("COMMIT");
    if (committed) database_ = nullptr;
    return committed;
}

}  // namespace riskbild::sqlite
