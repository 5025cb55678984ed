// SQLite as two owners: a Database and its Statements. Every failure is a Result naming the file;
// sqlite3.h stays inside this folder. One Database per thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace riskbild::sqlite {

enum class OpenMode { read_only, read_write, create };

// Reset and reused by its owner; parameters count from 1, columns from 0. Must not outlive its Database.
// A parameter that could not be bound is reported by the next step().
class Statement {
public:
    Statement(Statement&&) noexcept = default;

    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, std::int64_t number);
    Statement& bind_null(int parameter);

    Result<bool> step();  // true: a row stands ready
    Status run();         // for statements without rows; resets afterwards
    void reset();

    std::string text(int column) const;
    std::int64_t number(int column) const;
    bool is_null(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(sqlite3* database, sqlite3_stmt* statement, std::string path);
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::string path_;  // for messages
    int bound_ = 0;     // the first code of a bind that was not SQLITE_OK
    void note(int code);
};

class Database {
public:
    // A plain file, or none yet with OpenMode::create; reads the schema, so a foreign file fails here.
    // Rollback journal, synchronous=EXTRA, trusted_schema=OFF, cell_size_check=ON, mmap_size=0, foreign keys on,
    // secure_delete: what was deleted is overwritten in the file.
    static Result<Database> open(const std::string& path, OpenMode mode, int busy_timeout_ms);

    // True when it was opened to be written, and the file or its disk does not allow that.
    bool is_read_only() const;

    Status execute(const std::string& sql);  // one or several statements without rows
    Result<Statement> prepare(const std::string& sql);
    Result<std::int64_t> number(const std::string& sql);  // first column of the first row

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    Database(sqlite3* database, std::string path);
    std::unique_ptr<sqlite3, Close> database_;
    std::string path_;
};

// BEGIN IMMEDIATE now; ROLLBACK at the end of its life unless commit() was called.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Status commit();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

}  // namespace riskbild::sqlite
