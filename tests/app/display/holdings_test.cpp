#include "app/display/holdings.hpp"

#include <fstream>

#include "tests/app/display/small_cache.hpp"

namespace riskbild::display {

namespace {

BoardPtr must(const Result<BoardPtr>& board) {
    REQUIRE_MESSAGE(board.ok(), (board.ok() ? "" : board.error().message));
    return *board;
}

// A board that is there.
const plan::Board& read(Holdings& holdings, std::size_t index) {
    const BoardPtr board = must(holdings.board(index));
    REQUIRE(board);
    return *board;
}

}  // namespace

TEST_CASE("what is in the cache is held, board by board") {
    const Folder folder;
    store(folder.at("cache.db"), 1, {small_board("a"), small_board("b")});
    Holdings holdings(folder.at("cache.db"));
    CHECK(holdings.look());
    CHECK(holdings.manifest().version == 1);
    REQUIRE(holdings.boards() == 2);
    CHECK(holdings.key_of(1) == "b");
    CHECK(read(holdings, 1) == small_board("b"));
    CHECK(read(holdings, 0) == small_board("a"));
    CHECK(must(holdings.board(2)) == nullptr);
}

TEST_CASE("a new version is seen at the next look, and only then") {
    const Folder folder;
    store(folder.at("cache.db"), 1, {small_board("a")});
    Holdings holdings(folder.at("cache.db"));
    CHECK(holdings.look());
    CHECK(read(holdings, 0) == small_board("a"));
    store(folder.at("cache.db"), 2, {small_board("a", 3), small_board("c")});
    CHECK(read(holdings, 0) == small_board("a"));
    CHECK(holdings.look());
    CHECK(holdings.manifest().version == 2);
    CHECK(holdings.boards() == 2);
    CHECK(read(holdings, 0) == small_board("a", 3));
}

TEST_CASE("a cache that changes between the look and the reading is looked at again, never mixed") {
    const Folder folder;
    store(folder.at("cache.db"), 1, {small_board("a")});
    Holdings holdings(folder.at("cache.db"));
    holdings.look();
    store(folder.at("cache.db"), 2, {small_board("a", 3)});
    REQUIRE_FALSE(holdings.board(0).ok());
    CHECK(holdings.board(0).error().kind == ErrorKind::busy);
    CHECK(holdings.look());
    CHECK(read(holdings, 0) == small_board("a", 3));
}

TEST_CASE("a snapshot that this version cannot read is an error that names its board") {
    const Folder folder;
    plan::Board broken = small_board("broken");
    broken.plans.clear();  // its document refers to a plan that is not there
    store(folder.at("cache.db"), 1, {broken});
    Holdings holdings(folder.at("cache.db"));
    holdings.look();
    REQUIRE_FALSE(holdings.board(0).ok());
    CHECK(holdings.board(0).error().message.find("'broken'") != std::string::npos);
}

TEST_CASE("a withdrawn board is gone") {
    const Folder folder;
    store(folder.at("cache.db"), 1, {small_board("a")});
    Holdings holdings(folder.at("cache.db"));
    holdings.look();
    store(folder.at("cache.db"), 2, {});
    holdings.look();
    CHECK(holdings.boards() == 0);
    CHECK(must(holdings.board(0)) == nullptr);
}

TEST_CASE("no cache yet is no error; it is found when it comes") {
    const Folder folder;
    Holdings holdings(folder.at("cache.db"));
    CHECK(holdings.look());
    CHECK(holdings.boards() == 0);
    store(folder.at("cache.db"), 1, {small_board("a")});
    CHECK(holdings.look());
    CHECK(holdings.boards() == 1);
}

TEST_CASE("a file that is no cache shows nothing, and what was held before stays") {
    const Folder folder;
    std::ofstream(folder.at("other.db")) << std::string(5000, 'x');
    Holdings nothing(folder.at("other.db"));
    CHECK_FALSE(nothing.look());
    CHECK(nothing.boards() == 0);

    store(folder.at("cache.db"), 1, {small_board("a")});
    Holdings holdings(folder.at("cache.db"));
    holdings.look();
    CHECK(read(holdings, 0) == small_board("a"));
    std::filesystem::rename(folder.at("other.db"), folder.at("cache.db"));
    CHECK_FALSE(holdings.look());
    CHECK(read(holdings, 0) == small_board("a"));
}

}  // namespace riskbild::display
