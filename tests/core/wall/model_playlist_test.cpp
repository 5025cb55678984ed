#include "core/wall/playlist.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace riskbild::wall;
using std::chrono::seconds;

namespace {

seconds total(const std::vector<Showing>& loop) {
    return std::accumulate(loop.begin(), loop.end(), seconds{},
                           [](seconds sum, const Showing& each) { return sum + each.dwell; });
}

const std::vector<Laid> one_board{{"a", PageName::now, {30}},
                                  {"a", PageName::map, {20}},
                                  {"a", PageName::risks, {25, 24}},
                                  {"a", PageName::controls, {10}},
                                  {"a", PageName::results, {22}}};

}  // namespace

TEST_CASE("a page stays as long as its words take to read, between 20 and 60 seconds") {
    CHECK(dwell(0) == seconds{20});
    CHECK(dwell(23) == seconds{20});
    CHECK(dwell(25) == seconds{21});
    CHECK(dwell(50) == seconds{36});
    CHECK(dwell(90) == seconds{60});
    CHECK(dwell(1000) == seconds{60});
}

TEST_CASE("the ladder of values rotates only where there is no matrix") {
    std::vector<Laid> pages = one_board;
    pages.insert(pages.begin() + 2, {"a", PageName::ranked, {60}});
    const auto shows_ladder = [&] {
        return std::ranges::any_of(playlist(pages, 0), [](const Showing& each) { return each.page == 2; });
    };
    CHECK_FALSE(shows_ladder());
    pages[1].board = "another";
    CHECK(shows_ladder());
}

TEST_CASE("now and the three pages with most to say rotate, in their order") {
    const std::vector<Showing> loop = playlist(one_board, 0);
    std::vector<std::size_t> shown;
    for (const Showing& each : loop) shown.push_back(each.page);
    CHECK(shown == std::vector<std::size_t>{0, 1, 2, 4});
}

TEST_CASE("now has at least two fifths of a loop of at most three minutes") {
    for (std::size_t words = 0; words <= 200; words += 5) {
        const std::vector<Laid> pages{{"a", PageName::now, {10}},
                                      {"a", PageName::map, {words}},
                                      {"a", PageName::risks, {words / 2}},
                                      {"a", PageName::controls, {words, words}}};
        const std::vector<Showing> loop = playlist(pages, 0);
        REQUIRE(loop.size() >= 2);
        CHECK(loop.front().dwell.count() * 5 >= total(loop).count() * 2);
        CHECK(total(loop) <= seconds{180});
    }
}

TEST_CASE("a page of several scenes shows the next one each time round") {
    const auto scene_in_round = [](std::size_t round) {
        for (const Showing& each : playlist(one_board, round))
            if (each.page == 2) return each.scene;
        return std::size_t{99};
    };
    CHECK(scene_in_round(0) == 0);
    CHECK(scene_in_round(1) == 1);
    CHECK(scene_in_round(2) == 0);
}

TEST_CASE("one board a loop, the next board the next loop") {
    std::vector<Laid> pages = one_board;
    pages.push_back({"b", PageName::now, {10}});
    pages.push_back({"b", PageName::risks, {10, 10, 10}});
    CHECK(playlist(pages, 0).front().page == 0);
    CHECK(playlist(pages, 1).front().page == 5);
    CHECK(playlist(pages, 2).front().page == 0);
    CHECK(playlist(pages, 3)[1] == Showing{6, 1, seconds{20}});
}

TEST_CASE("a single page, and none") {
    const std::vector<Laid> only{{"a", PageName::now, {40}}};
    CHECK(playlist(only, 7) == std::vector<Showing>{{0, 0, seconds{30}}});
    CHECK(playlist({}, 0).empty());
}

TEST_CASE("risk cards do not rotate, whatever they say") {
    std::vector<Laid> pages = one_board;
    pages.push_back({"a", PageName::focus, {200}});
    for (const Showing& each : playlist(pages, 0)) CHECK(each.page < one_board.size());
}

TEST_CASE("a still wall shows Läget, board after board") {
    std::vector<Laid> pages = one_board;
    pages.push_back({"b", PageName::now, {10}});
    CHECK(playlist(pages, 0, Motion::still) == std::vector<Showing>{{0, 0, seconds{24}}});
    CHECK(playlist(pages, 1, Motion::still) == std::vector<Showing>{{5, 0, seconds{20}}});
}

TEST_CASE("an open corridor shows Läget and Kommande, unless the device's settings say more") {
    constexpr auto open = riskbild::plan::Room::open;
    CHECK(may_show(PageName::now, {}, {}, open));
    CHECK(may_show(PageName::next, {}, {}, open));
    for (const PageName name : {PageName::map, PageName::risks, PageName::controls, PageName::focus, PageName::basis})
        CHECK_FALSE(may_show(name, {}, {}, open));
    const std::vector<PageName> more{PageName::now, PageName::results};
    CHECK(may_show(PageName::results, {}, more, open));
    CHECK_FALSE(may_show(PageName::next, {}, more, open));
    CHECK_FALSE(may_show(PageName::focus, {}, more, open));
    CHECK(may_show(PageName::focus, {}, {PageName::risks, PageName::focus}, open));
}

TEST_CASE("a closed room shows every page, or those that its settings name and any card") {
    constexpr auto closed = riskbild::plan::Room::closed;
    CHECK(may_show(PageName::map, {}, {}, closed));
    CHECK(may_show(PageName::focus, {}, {PageName::map}, closed));
    CHECK_FALSE(may_show(PageName::risks, {}, {PageName::map}, closed));
}

TEST_CASE("what the channel has approved the device's settings may narrow and never widen") {
    constexpr auto open = riskbild::plan::Room::open;
    constexpr auto closed = riskbild::plan::Room::closed;
    const std::vector<PageName> approved{PageName::now, PageName::map};
    for (const auto room : {open, closed}) {
        CHECK(may_show(PageName::map, approved, {}, room));
        CHECK_FALSE(may_show(PageName::next, approved, {}, room));
        CHECK_FALSE(may_show(PageName::risks, approved, {PageName::risks}, room));
        CHECK_FALSE(may_show(PageName::now, approved, {PageName::map}, room));
        CHECK_FALSE(may_show(PageName::focus, approved, {}, room));
        CHECK(may_show(PageName::focus, {PageName::now, PageName::focus}, {}, room));
    }
}
