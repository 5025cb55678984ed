#include "platform/sqlite/cache.hpp"

#include <doctest/doctest.h>

#include "platform/sqlite/database.hpp"
#include "platform/sqlite/file_identity.hpp"
#include "tests/platform/sqlite/cache_sample.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using sqlite::CacheReader;
using sqlite::CacheWriter;
using test::shown_version;
using test::store;

namespace {

struct Cache {
    test::TemporaryFolder folder;
    std::string path = folder.file("cache.db");
    std::unique_ptr<CacheWriter> writer;

    Cache() {
        auto opened = CacheWriter::open(path);
        REQUIRE_MESSAGE(opened.ok(), opened.error().message);
        writer = std::move(*opened);
    }
};

}  // namespace

TEST_CASE("before the first commit there is a cache with nothing in it; before that, none") {
    const test::TemporaryFolder empty;
    const auto none = CacheReader::open(empty.file("cache.db"));
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().kind == ErrorKind::not_found);

    const Cache cache;
    const auto reader = CacheReader::open(cache.path);
    REQUIRE(reader.ok());
    CHECK((*reader)->channel()->manifest.channel.empty());
}

TEST_CASE("what was committed is read by another connection, and held after a restart") {
    Cache cache;
    REQUIRE(store(*cache.writer, 7).ok());
    CHECK(shown_version(cache.path) == 7);
    cache.writer.reset();
    const auto again = CacheWriter::open(cache.path);
    REQUIRE(again.ok());
    const auto held = (*again)->held();
    REQUIRE(held.ok());
    CHECK(held->manifest == test::sample_manifest(7));
    CHECK(held->validators.etag == "\"7\"");
}

TEST_CASE("what waits is seen by nobody, and rollback takes it back") {
    Cache cache;
    REQUIRE(store(*cache.writer, 7).ok());
    const snapshot::Manifest next = test::sample_manifest(8);
    REQUIRE(cache.writer->begin().ok());
    REQUIRE(cache.writer->put(next.boards[0], "summary", "body").ok());
    CHECK(shown_version(cache.path) == 7);
    cache.writer->rollback();
    // Without the boards that waited the manifest cannot be stored, and nothing changes.
    REQUIRE(cache.writer->begin().ok());
    CHECK_FALSE(cache.writer->commit(next, "jws", {}).ok());
    CHECK(shown_version(cache.path) == 7);
    REQUIRE(cache.writer->held().ok());
    CHECK(store(*cache.writer, 8).ok());
}

TEST_CASE("boards keep the order of the manifest, and one it does not name is dropped") {
    Cache cache;
    REQUIRE(store(*cache.writer, 7).ok());
    snapshot::Manifest next = test::sample_manifest(7);
    next.version = 8;
    next.boards.erase(next.boards.begin() + 1);
    std::swap(next.boards.front(), next.boards.back());
    REQUIRE(cache.writer->begin().ok());
    REQUIRE(cache.writer->commit(next, "jws", {}).ok());
    const auto reader = CacheReader::open(cache.path);
    REQUIRE(reader.ok());
    const auto channel = (*reader)->channel();
    REQUIRE(channel.ok());
    REQUIRE(channel->boards.size() == 4);
    CHECK(channel->boards.front().id == "board-4");
    CHECK((*reader)->body("board-1").error().kind == ErrorKind::not_found);
}

TEST_CASE("a reader never mixes: a body of another version than its channel is refused") {
    Cache cache;
    REQUIRE(store(*cache.writer, 7).ok());
    const auto reader = CacheReader::open(cache.path);
    REQUIRE(reader.ok());
    const auto before = (*reader)->data_version();
    REQUIRE((*reader)->channel().ok());
    REQUIRE(store(*cache.writer, 8).ok());
    const auto body = (*reader)->body("board-0");
    REQUIRE_FALSE(body.ok());
    CHECK(body.error().kind == ErrorKind::busy);
    CHECK(*(*reader)->data_version() != *before);
    REQUIRE((*reader)->channel().ok());
    CHECK(*(*reader)->body("board-0") == test::sample_body(8, 0));
}

TEST_CASE("a cache that was removed is made anew by the writer, and the reader follows it") {
    Cache cache;
    REQUIRE(store(*cache.writer, 7).ok());
    const auto reader = CacheReader::open(cache.path);
    REQUIRE((*reader)->channel().ok());
    const auto before = (*reader)->data_version();
    std::filesystem::remove(cache.path);
    const auto held = cache.writer->held();
    REQUIRE(held.ok());
    CHECK_FALSE(held->manifest.has_value());
    REQUIRE(store(*cache.writer, 8).ok());
    CHECK((*reader)->channel()->manifest.version == 8);
    CHECK(*(*reader)->data_version() != *before);
}

TEST_CASE("asking what is held touches nothing") {
    Cache cache;
    REQUIRE(store(*cache.writer, 7).ok());
    const auto before = sqlite::identity_of(cache.path);
    for (int poll = 0; poll < 1000; ++poll) REQUIRE(cache.writer->held().ok());
    CHECK(sqlite::identity_of(cache.path) == before);
}

TEST_CASE("a reader that holds the lock makes the writer fail, not wait for ever; the view stays") {
    Cache cache;
    REQUIRE(store(*cache.writer, 7).ok());
    auto other = sqlite::Database::open(cache.path, sqlite::OpenMode::read_only, 10);
    REQUIRE(other.ok());
    REQUIRE(other->execute("BEGIN; SELECT * FROM board").ok());
    const auto stored = store(*cache.writer, 8);
    REQUIRE_FALSE(stored.ok());
    CHECK(stored.error().kind == ErrorKind::busy);
    REQUIRE(other->execute("COMMIT").ok());
    CHECK(shown_version(cache.path) == 7);
    REQUIRE(cache.writer->held().ok());
    CHECK(store(*cache.writer, 8).ok());
}
