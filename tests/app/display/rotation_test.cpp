#include "app/display/rotation.hpp"

#include <doctest/doctest.h>

#include <string>

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
    Moment start{1000s};
    std::size_t shown_board = 0;

    Place at(std::chrono::seconds since) {
        const Moment now = start + since;
        rotation.tick(now);
        shown_board = rotation.board(2);
        rotation.follow(board(shown_board == 0 ? "a" : "b"), now);
        return rotation.place();
    }
    Place press(int direction, std::chrono::seconds since) {
        rotation.step(direction, start + since);
        return at(since);
    }
    // Lets time pass until something is to change, as the display does.
    Place next(std::chrono::seconds& since) {
        const Moment now = start + since;
        since += std::chrono::ceil<std::chrono::seconds>(rotation.deadline(now) - now);
        return at(since);
    }
};

}  // namespace

TEST_CASE("a round shows one board, the next round the next") {
    Wall wall;
    std::chrono::seconds time{0};
    CHECK(wall.at(time) == Place{0, 0});
    CHECK(wall.next(time) == Place{1, 0});
    CHECK(wall.next(time) == Place{2, 0});
    CHECK(wall.shown_board == 0);
    CHECK(wall.next(time) == Place{0, 0});
    CHECK(wall.shown_board == 1);
    for (int i = 0; i < 3; ++i) wall.next(time);
    CHECK(wall.shown_board == 0);
    CHECK(wall.next(time) == Place{1, 1});  // the list goes on where it stopped
}

TEST_CASE("nothing changes before the deadline, whatever wakes the wall") {
    Wall wall;
    wall.at(0s);
    const Moment deadline = wall.rotation.deadline(wall.start);
    CHECK(deadline - wall.start >= 20s);
    for (auto time = 0s; wall.start + time < deadline; ++time) CHECK(wall.at(time) == Place{0, 0});
    CHECK(wall.rotation.deadline(wall.start + 5s) == deadline);
}

TEST_CASE("keys go through every picture of every board, both ways") {
    Wall wall;
    wall.at(0s);
    const std::vector<Place> forwards{{1, 0}, {1, 1}, {2, 0}, {0, 0}};
    for (const Place place : forwards) CHECK(wall.press(1, 1s) == place);
    CHECK(wall.shown_board == 1);
    const std::vector<Place> back{{2, 0}, {1, 1}, {1, 0}, {0, 0}, {2, 0}};
    for (const Place place : back) CHECK(wall.press(-1, 2s) == place);
    CHECK(wall.shown_board == 1);
}

TEST_CASE("a key holds the wall for 90 s, the last 20 of them counted") {
    Wall wall;
    wall.at(0s);
    wall.press(1, 10s);
    CHECK(wall.at(79s) == Place{1, 0});
    REQUIRE(wall.rotation.hold(wall.start + 79s));
    CHECK_FALSE(wall.rotation.hold(wall.start + 79s)->seconds_left);
    CHECK(wall.rotation.deadline(wall.start + 79s) == wall.start + 80s);
    CHECK(wall.rotation.hold(wall.start + 80s)->seconds_left == 20);
    CHECK(wall.rotation.deadline(wall.start + 80s) == wall.start + 81s);
    CHECK(wall.rotation.hold(wall.start + 99s)->seconds_left == 1);
    CHECK(wall.at(100s) == Place{0, 0});
    CHECK_FALSE(wall.rotation.hold(wall.start + 100s));
    wall.press(1, 110s);
    CHECK(wall.press(1, 190s) == Place{1, 1});  // any key extends it
    CHECK(wall.at(279s) == Place{1, 1});
}

TEST_CASE("Space holds what is shown, and lets go again") {
    Wall wall;
    wall.at(0s);
    wall.rotation.toggle_hold(wall.start + 5s);
    CHECK(wall.at(60s) == Place{0, 0});
    CHECK(wall.rotation.hold(wall.start + 60s));
    wall.rotation.toggle_hold(wall.start + 60s);
    CHECK_FALSE(wall.rotation.hold(wall.start + 60s));
    CHECK(wall.at(61s) == Place{0, 0});
}

TEST_CASE("a held place that is no longer there moves to the last that is") {
    Wall wall;
    wall.at(0s);
    for (int i = 0; i < 3; ++i) wall.press(1, 1s);
    CHECK(wall.rotation.place() == Place{2, 0});
    const std::vector<wall::Laid> fewer{{"a", PageName::now, {20}}};
    wall.rotation.follow(fewer, wall.start + 2s);
    CHECK(wall.rotation.place() == Place{0, 0});
}

TEST_CASE("without boards the one page stays") {
    Rotation rotation;
    const std::vector<wall::Laid> nothing{{"", PageName::now, {12}}};
    for (auto time = Moment{0s}; time < Moment{600s}; time += 20s) {
        rotation.tick(time);
        CHECK(rotation.board(0) == 0);
        rotation.follow(nothing, time);
        CHECK(rotation.place() == Place{0, 0});
        CHECK(rotation.deadline(time) > time);
    }
}

}  // namespace riskbild::display
