#include "app/display/telling.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "platform/os/files.hpp"
#include "tests/app/display/paper.hpp"
#include "tests/support/temporary_folder.hpp"

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;
constexpr Moment now{1000s};

Controls at_card_of_r2() {
    Controls controls{wall::Motion::rotates, false};
    controls.tour().follow(sheets_of_board("a"), now);
    controls.tour().open_card("r2", now);
    controls.tour().follow(sheets_of_board("a"), now);
    return controls;
}

}  // namespace

TEST_CASE("what is on the glass is told with its board, part and risk") {
    const Controls controls = at_card_of_r2();
    const os::DisplayStatus told = status_of({}, sheets_of_board("a"), controls, 17, 4);
    CHECK(told == os::DisplayStatus{"focus", 1, "r2", "a", 17, 4, false, false, "light", "paused", false});
}

TEST_CASE("of a dark glass only that it is dark is told") {
    Controls controls = at_card_of_r2();
    controls.obey(window::Press{window::Key::hide}, {}, now);
    Image image;
    image.black = true;
    image.theme = wall::Theme::dark;
    const os::DisplayStatus told = status_of(image, sheets_of_board("a"), controls, 17, 6);
    os::DisplayStatus expected{"", 1, "", "", 17, 6, false, true, "dark", "paused", false};
    expected.dark_reason = "hidden";
    CHECK(told == expected);
}

TEST_CASE("a still wall tells twice a minute that it is alive, and what is new at once") {
    const test::TemporaryFolder folder;
    ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
    const auto told = [] { return os::read_display_status(os::runtime_folder().value()).value(); };
    Telling telling{now};
    os::DisplayStatus status;
    status.frames = 2;
    telling.tell(status, now);
    CHECK(told().pulse.told == 1000s);
    CHECK(told().pulse.drawn == 1000s);
    CHECK(told().pulse.memory_bytes > 0);
    telling.tell(status, now + 29s);
    CHECK(told().pulse.told == 1000s);
    telling.tell(status, now + 30s);
    CHECK(told().pulse.told == 1030s);
    CHECK(told().pulse.drawn == 1000s);
    CHECK(told().pulse.uptime == 30s);
    status.frames = 3;
    telling.tell(status, now + 31s);
    CHECK(told().pulse.told == 1031s);
    CHECK(told().pulse.drawn == 1031s);
}

}  // namespace riskbild::display
