#include "platform/sqlite/database.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using sqlite::Database;
using sqlite::OpenMode;
using test::TemporaryFolder;

namespace {

Database fresh(const TemporaryFolder& folder) {
    Result<Database> database = Database::open(folder.file("t.db"), OpenMode::create, 100);
    REQUIRE(database.ok());
    REQUIRE(database->execute("CREATE TABLE t(text TEXT, number INTEGER)").ok());
    return std::move(*database);
}

}  // namespace

TEST_CASE("values go in and come out as they were") {
    const TemporaryFolder folder;
    Database database = fresh(folder);
    auto insert = database.prepare("INSERT INTO t VALUES(?, ?)");
    REQUIRE(insert.ok());
    const std::string with_zero("å\0ö", 5);
    REQUIRE(insert->bind(1, with_zero).bind(2, INT64_MIN).run().ok());
    REQUIRE(insert->bind(1, "").bind_null(2).run().ok());

    auto select = database.prepare("SELECT text, number FROM t ORDER BY rowid");
    REQUIRE(select.ok());
    REQUIRE(*select->step());
    CHECK(select->text(0) == with_zero);
    CHECK(select->number(1) == INT64_MIN);
    REQUIRE(*select->step());
    CHECK(select->text(0).empty());
    CHECK_FALSE(select->is_null(0));
    CHECK(select->is_null(1));
    CHECK_FALSE(*select->step());
}

TEST_CASE("a parameter that does not exist is an error of the statement") {
    const TemporaryFolder folder;
    Database database = fresh(folder);
    auto insert = database.prepare("INSERT INTO t VALUES(?, 1)");
    REQUIRE(insert.ok());
    CHECK_FALSE(insert->bind(2, "x").run().ok());
    CHECK(insert->bind(1, "x").run().ok());
    CHECK(*database.number("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a transaction that was not committed never happened") {
    const TemporaryFolder folder;
    Database database = fresh(folder);
    {
        auto transaction = sqlite::Transaction::begin(database);
        REQUIRE(transaction.ok());
        REQUIRE(database.execute("INSERT INTO t VALUES('a', 1)").ok());
    }
    CHECK(*database.number("SELECT count(*) FROM t") == 0);
    auto transaction = sqlite::Transaction::begin(database);
    REQUIRE(transaction.ok());
    REQUIRE(database.execute("INSERT INTO t VALUES('a', 1)").ok());
    CHECK(transaction->commit().ok());
    CHECK(*database.number("SELECT count(*) FROM t") == 1);
}

TEST_CASE("who waits longer than the timeout for a lock is told that it is busy") {
    const TemporaryFolder folder;
    Database one = fresh(folder);
    auto two = Database::open(folder.file("t.db"), OpenMode::read_write, 10);
    REQUIRE(two.ok());
    const auto held = sqlite::Transaction::begin(one);
    const auto refused = sqlite::Transaction::begin(*two);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::busy);
}

TEST_CASE("errors name the file") {
    const TemporaryFolder folder;
    const std::string path = folder.file("x");
    ErrorKind kind = ErrorKind::input;
    OpenMode mode = OpenMode::create;
    SUBCASE("absent") {
        mode = OpenMode::read_write;
        kind = ErrorKind::not_found;
    }
    SUBCASE("a folder") {
        std::filesystem::create_directory(path);
    }
    SUBCASE("a FIFO, without waiting for somebody to write") {
        REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    }
    SUBCASE("no database") {
        std::ofstream(path) << std::string(5000, 'x');
    }
    const auto database = Database::open(path, mode, 10);
    REQUIRE_FALSE(database.ok());
    CHECK(database.error().kind == kind);
    CHECK(database.error().message.find(path) == 0);
    CHECK(database.error().message.find("PRAGMA") == std::string::npos);
}

TEST_CASE("a statement is named only when it is itself the defect") {
    const TemporaryFolder folder;
    Database one = fresh(folder);
    const Status wrong = one.execute("INSERT INTO nowhere VALUES(1)");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().message.find("INSERT INTO nowhere") != std::string::npos);

    auto two = Database::open(folder.file("t.db"), OpenMode::read_write, 10);
    REQUIRE(two.ok());
    const auto held = sqlite::Transaction::begin(one);
    const Status busy = two->execute("INSERT INTO t VALUES('a', 1)");
    REQUIRE_FALSE(busy.ok());
    CHECK(busy.error().message == folder.file("t.db") + ": database is locked");
}
