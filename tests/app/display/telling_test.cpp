#include "app/display/telling.hpp"

#include <doctest/doctest.h>

#include "tests/app/display/paper.hpp"

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
    CHECK(told == os::DisplayStatus{"", 1, "", "", 17, 6, false, true, "dark", "paused", false});
}

}  // namespace riskbild::display
