#include "app/display/redraw.hpp"

#include <doctest/doctest.h>

namespace riskbild::display {

namespace {

Image scene(const std::string& words) {
    wall::Text text;
    text.text = words;
    return {{100, 100, {}, {text}}};
}

int drawn(Redraw& redraw, const Image& shown, int wakes) {
    int count = 0;
    for (int i = 0; i < wakes; ++i) count += redraw.wanted(shown) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("a still wall draws nothing once it has settled") {
    Redraw redraw;
    CHECK(drawn(redraw, scene("14.31"), 1000) == Redraw::frames_to_settle);
    CHECK(redraw.settled());
    CHECK(drawn(redraw, scene("14.31"), 1000) == 0);
    CHECK(drawn(redraw, scene("14.32"), 1000) == Redraw::frames_to_settle);
}

TEST_CASE("a lost picture is drawn again") {
    Redraw redraw;
    drawn(redraw, scene("14.31"), 10);
    redraw.damaged();
    CHECK_FALSE(redraw.settled());
    CHECK(drawn(redraw, scene("14.31"), 10) == Redraw::frames_to_settle);
}

TEST_CASE("another theme, a shift by a pixel and darkness are drawn") {
    Redraw redraw;
    Image image = scene("14.31");
    drawn(redraw, image, 10);
    image.theme = wall::Theme::dark;
    CHECK(drawn(redraw, image, 10) == Redraw::frames_to_settle);
    image.pose.shift = {1, 0};
    CHECK(drawn(redraw, image, 10) == Redraw::frames_to_settle);
    image.black = true;
    CHECK(drawn(redraw, image, 10) == Redraw::frames_to_settle);
}

}  // namespace riskbild::display
