#include "app/display/desk.hpp"

#include <utility>

#include "core/wall/words.hpp"
#include "platform/os/files.hpp"
#include "platform/text/inter.hpp"
#include "tests/app/display/small_cache.hpp"

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;

struct Room {
    wall::Words words = wall::Words::parse(os::read_asset("words/sv.json").value()).value();
    wall::Screen screen;
    std::unique_ptr<text::InterMetrics> letters = text::InterMetrics::load().value();
    Desk desk{{}};
    BoardPtr board = std::make_shared<const plan::Board>(small_board("a"));
    wall::Situation situation;
    std::string language = "sv";
    SummariesPtr channel = std::make_shared<std::vector<snapshot::Summary>>();

    // Where the sheets lie: new ones lie elsewhere.
    const wall::Text* sheets() {
        const auto& all = desk.sheets(board, situation, language, {words, screen, *letters}, channel);
        return all.front().scenes.front().texts.data();
    }
};

}  // namespace

TEST_CASE("sheets lie where they are until something they are made of changes") {
    Room room;
    const wall::Text* before = room.sheets();
    const auto same = [&] {
        const wall::Text* now = room.sheets();
        return std::exchange(before, now) == now;
    };
    CHECK(same());
    room.situation.now += 59s;
    room.situation.local.second = 59;
    CHECK(same());
    room.situation.now += 1s;
    CHECK_FALSE(same());
    room.situation.room = plan::Room::open;
    CHECK_FALSE(same());
    room.screen.large_text = true;
    CHECK_FALSE(same());
    room.language = "en";
    CHECK_FALSE(same());
    room.channel = std::make_shared<std::vector<snapshot::Summary>>();
    CHECK_FALSE(same());
    room.board = std::make_shared<const plan::Board>(small_board("b"));
    CHECK_FALSE(same());
    CHECK(same());
}

TEST_CASE("an open corridor has fewer sheets than a closed room") {
    Room room;
    const auto names = [&] {
        std::vector<wall::PageName> all;
        for (const Sheet& sheet :
             room.desk.sheets(room.board, room.situation, "sv", {room.words, room.screen, *room.letters}))
            all.push_back(sheet.page.name);
        return all;
    };
    CHECK(names().size() > 2);
    room.situation.room = plan::Room::open;
    CHECK(names() == std::vector{wall::PageName::now});
}

}  // namespace riskbild::display
