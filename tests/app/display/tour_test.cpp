#include "app/display/tour.hpp"

#include <doctest/doctest.h>

#include "tests/app/display/paper.hpp"

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;

// Two boards, and a person with keys.
struct Visit {
    Tour tour;
    Moment now{1000s};
    std::size_t board = 0;

    Visit() { look(); }
    Place look() {
        tour.tick(now);
        board = tour.board(2);
        tour.follow(sheets_of_board(board == 0 ? "a" : "b"), now);
        return tour.place();
    }
    Place step(int direction) {
        tour.step(direction, now);
        return look();
    }
    std::string choose(int direction) {
        tour.choose(direction, now);
        look();
        return tour.chosen();
    }
    Place open() {
        tour.open(now);
        return look();
    }
    Place wait(std::chrono::seconds time) {
        now += time;
        return look();
    }
};

constexpr Place list{1, 0};
constexpr Place list_goes_on{1, 1};
constexpr Place results{2, 0};
Place card_of(int risk) {
    return {static_cast<std::size_t>(2 + risk), 0};
}

}  // namespace

TEST_CASE("nobody there: the wall rotates, and no card comes by itself") {
    Visit visit;
    for (int i = 0; i < 50; ++i) {
        CHECK(visit.tour.place().page <= results.page);
        visit.now = visit.tour.deadline(visit.now);
        visit.look();
    }
    CHECK_FALSE(visit.tour.pause().held());
}

TEST_CASE("keys go through every picture of every board, both ways") {
    Visit visit;
    for (const Place place : {list, list_goes_on, results, Place{0, 0}}) CHECK(visit.step(1) == place);
    CHECK(visit.board == 1);
    for (const Place place : {results, list_goes_on, list, Place{0, 0}, results}) CHECK(visit.step(-1) == place);
    CHECK(visit.board == 1);
}

TEST_CASE("keys that come faster than pictures do no harm") {
    Visit visit;
    for (int i = 0; i < 20; ++i) {
        visit.tour.step(-1, visit.now);
        visit.tour.choose(1, visit.now);
        visit.tour.open(visit.now);
        visit.tour.back(visit.now);
        visit.tour.home(visit.now);
        visit.tour.step(i % 3 - 1, visit.now);
    }
    visit.look();
    CHECK(visit.tour.place().page < sheets_of_board("a").size());
}

TEST_CASE("up and down choose among the rows, and go on where the page continues") {
    Visit visit;
    visit.step(1);
    CHECK(visit.choose(1) == "r1");
    CHECK(visit.choose(1) == "r2");
    CHECK(visit.choose(1) == "r3");
    CHECK(visit.tour.place() == list);
    CHECK(visit.choose(1) == "r4");
    CHECK(visit.tour.place() == list_goes_on);
    CHECK(visit.choose(1) == "r5");
    CHECK(visit.choose(1) == "r5");
    for (const char* risk : {"r4", "r3", "r2", "r1", "r1"}) CHECK(visit.choose(-1) == risk);
    CHECK(visit.tour.place() == list);
}

TEST_CASE("another page has another choice") {
    Visit visit;
    visit.step(1);
    visit.choose(1);
    visit.step(1);
    CHECK(visit.tour.chosen().empty());
    CHECK(visit.choose(1) == "r4");  // the first of the picture that is shown
}

TEST_CASE("up and down where nothing can be chosen only hold the wall") {
    Visit visit;
    for (int i = 0; i < 3; ++i) visit.step(1);
    CHECK(visit.choose(1).empty());
    CHECK(visit.tour.place() == results);
    CHECK(visit.tour.pause().held());
}

TEST_CASE("Enter chooses the first row, then opens the card of the chosen risk; back is where it was opened") {
    Visit visit;
    visit.step(1);
    CHECK(visit.open() == list);
    CHECK(visit.tour.chosen() == "r1");
    visit.choose(1);
    CHECK(visit.open() == card_of(2));
    CHECK(visit.tour.in_card());
    CHECK(visit.tour.back(visit.now));
    CHECK(visit.look() == list);
    CHECK(visit.tour.chosen() == "r2");
    CHECK(visit.tour.back(visit.now));
    CHECK(visit.tour.chosen().empty());
    CHECK_FALSE(visit.tour.back(visit.now));
    CHECK(visit.look() == list);
}

TEST_CASE("in a card the keys go from card to card, round and round") {
    Visit visit;
    CHECK(visit.tour.open_card("r2", visit.now));
    CHECK(visit.look() == card_of(2));
    CHECK(visit.step(1) == card_of(3));
    CHECK(visit.step(1) == Place{card_of(3).page, 1});  // a card that continues
    CHECK(visit.step(1) == card_of(4));
    CHECK(visit.step(1) == card_of(5));
    CHECK(visit.step(1) == card_of(1));
    CHECK(visit.step(-1) == card_of(5));
    visit.tour.back(visit.now);
    CHECK(visit.look() == Place{0, 0});
}

TEST_CASE("a risk without a card opens nothing") {
    Visit visit;
    CHECK_FALSE(visit.tour.open_card("r9", visit.now));
    CHECK_FALSE(visit.tour.open_card("", visit.now));
    CHECK_FALSE(visit.tour.in_card());
}

TEST_CASE("Home is Läget, and figures choose a page, also from a card") {
    Visit visit;
    visit.tour.open_card("r4", visit.now);
    visit.tour.go_to(1, visit.now);
    CHECK(visit.look() == list);
    CHECK_FALSE(visit.tour.in_card());
    visit.tour.home(visit.now);
    CHECK(visit.look() == Place{0, 0});
    visit.tour.go_to(8, visit.now);
    CHECK(visit.look() == Place{0, 0});
}

TEST_CASE("when the hold is over the round begins again, without choice and card") {
    Visit visit;
    visit.step(1);
    visit.choose(1);
    visit.open();
    CHECK(visit.wait(89s) == card_of(1));
    CHECK(visit.wait(1s) == Place{0, 0});
    CHECK_FALSE(visit.tour.in_card());
    CHECK(visit.tour.chosen().empty());
    CHECK_FALSE(visit.tour.pause().held());
}

TEST_CASE("Space holds what is shown, and lets go again") {
    Visit visit;
    visit.tour.toggle_pause(visit.now);
    CHECK(visit.wait(60s) == Place{0, 0});
    CHECK(visit.tour.pause().held());
    visit.tour.toggle_pause(visit.now);
    CHECK_FALSE(visit.tour.pause().held());
}

TEST_CASE("a meeting holds for two hours, and ends with the same key") {
    Visit visit;
    visit.tour.toggle_meeting(visit.now);
    visit.step(1);
    CHECK(visit.wait(119min) == list);
    visit.tour.toggle_meeting(visit.now);
    CHECK_FALSE(visit.tour.pause().held());
    CHECK(visit.look() == Place{0, 0});
}

TEST_CASE("a held place that is no longer there moves to the last that is; a card goes with its risk") {
    Visit visit;
    visit.step(1);
    visit.choose(1);
    visit.open();
    std::vector<Sheet> fewer{sheet("a", wall::PageName::now, {{}}), sheet("a", wall::PageName::risks, {{"r2"}}),
                             card("a", "r2"), card("a", "r1")};
    visit.tour.follow(fewer, visit.now);
    CHECK(visit.tour.place() == Place{3, 0});
    fewer.pop_back();
    visit.tour.follow(fewer, visit.now);
    CHECK_FALSE(visit.tour.in_card());
    CHECK(visit.tour.place() == Place{1, 0});
    CHECK(visit.tour.chosen().empty());
    fewer.resize(1);
    visit.tour.follow(fewer, visit.now);
    CHECK(visit.tour.place() == Place{0, 0});
}

}  // namespace riskbild::display
