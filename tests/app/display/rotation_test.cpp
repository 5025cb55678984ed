#include "app/display/rotation.hpp"

#include <doctest/doctest.h>

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;
using wall::PageName;

// Läget, a list of two pictures and a page of results; 20 words a picture.
std::vector<wall::Laid> board(const std::string& key) {
    return {{key, PageName::now, {20}}, {key, PageName::risks, {20, 20}}, {key, PageName::results, {20}}};
}

// Two boards, and what the wall shows of them at a time.
struct Wall {
    Rotation rotation;
    Moment now{1000s};
    std::size_t shown_board = 0;

    Place look() {
        rotation.tick(now);
        shown_board = rotation.board(2);
        return rotation.follow(board(shown_board == 0 ? "a" : "b"), now);
    }
    // Lets time pass until something is to change, as the display does.
    Place next() {
        now = rotation.deadline();
        return look();
    }
};

}  // namespace

TEST_CASE("a round shows one board, the next round the next") {
    Wall wall;
    CHECK(wall.look() == Place{0, 0});
    CHECK(wall.next() == Place{1, 0});
    CHECK(wall.next() == Place{2, 0});
    CHECK(wall.shown_board == 0);
    CHECK(wall.next() == Place{0, 0});
    CHECK(wall.shown_board == 1);
    for (int i = 0; i < 3; ++i) wall.next();
    CHECK(wall.shown_board == 0);
    CHECK(wall.next() == Place{1, 1});  // the list goes on where it stopped
}

TEST_CASE("nothing changes before the deadline, whatever wakes the wall") {
    Wall wall;
    wall.look();
    const Moment deadline = wall.rotation.deadline();
    CHECK(deadline - wall.now >= 20s);
    for (; wall.now < deadline; wall.now += 1s) CHECK(wall.look() == Place{0, 0});
    CHECK(wall.rotation.deadline() == deadline);
}

TEST_CASE("turning goes to the next board, and back") {
    Wall wall;
    wall.look();
    wall.next();
    wall.rotation.turn(1);
    CHECK(wall.look() == Place{0, 0});
    CHECK(wall.shown_board == 1);
    wall.rotation.turn(-1);
    wall.look();
    CHECK(wall.shown_board == 0);
}

TEST_CASE("a round that begins again begins with Läget and its whole time") {
    Wall wall;
    wall.look();
    wall.next();
    wall.now += 5s;
    wall.rotation.begin();
    CHECK(wall.look() == Place{0, 0});
    CHECK(wall.rotation.deadline() >= wall.now + 20s);
}

TEST_CASE("a still wall stays at Läget") {
    Rotation rotation{wall::Motion::still};
    for (auto now = Moment{0s}; now < Moment{1h}; now += 10s) {
        rotation.tick(now);
        CHECK(rotation.board(1) == 0);
        CHECK(rotation.follow(board("a"), now) == Place{0, 0});
    }
}

TEST_CASE("without boards, and where only cards were asked for, the first page stays") {
    for (const PageName name : {PageName::now, PageName::focus}) {
        Rotation rotation;
        const std::vector<wall::Laid> only{{"", name, {12}}};
        for (auto now = Moment{0s}; now < Moment{600s}; now += 20s) {
            rotation.tick(now);
            CHECK(rotation.board(0) == 0);
            CHECK(rotation.follow(only, now) == Place{0, 0});
            CHECK(rotation.deadline() > now);
        }
    }
}

}  // namespace riskbild::display
