#include "tests/golden/compare.hpp"

#include "tests/app/display/views/stage.hpp"

namespace riskbild::golden {

namespace {

constexpr window::Size size{960, 540};

// A page with one label, drawn as the wall draws it.
struct Page {
    views::Stage stage{size};

    window::Picture with(const std::string& label, float x, float baseline) {
        const wall::Text text = views::line(label, wall::Face::regular, 15, x, baseline, *stage.inter);
        return stage.picture({size.width, size.height, {}, {text}});
    }
};

}  // namespace

TEST_CASE("the same picture is the same") {
    Page page;
    const auto picture = page.with("Kontakt 14.31", 30, 500);
    CHECK(compare(picture, page.with("Kontakt 14.31", 30, 500)).same);
}

TEST_CASE("a label that has moved by one pixel, or lost a letter, is caught") {
    Page page;
    const auto picture = page.with("av 7", 30, 500);
    CHECK_FALSE(compare(picture, page.with("av 7", 31, 500)).same);
    CHECK_FALSE(compare(picture, page.with("av 7", 30, 499)).same);
    CHECK_FALSE(compare(picture, page.with("av 1", 30, 500)).same);
}

TEST_CASE("a shade is not a difference, another colour is") {
    const window::Picture grey{100, 100, std::vector<std::uint8_t>(30'000, 100)};
    window::Picture lighter = grey;
    for (std::uint8_t& value : lighter.rgb) value += 40;
    CHECK(compare(grey, lighter).same);
    window::Picture red = grey;
    red.at(50, 50)[0] = 255;
    const Verdict verdict = compare(grey, red);
    CHECK_FALSE(verdict.same);
    CHECK(verdict.differing == 1);
    CHECK(verdict.difference.at(50, 50)[0] == 220);
    CHECK(verdict.difference.at(49, 50)[0] == verdict.difference.at(49, 50)[1]);
}

TEST_CASE("another size is another picture") {
    CHECK_FALSE(compare({1, 2, {0, 0, 0, 0, 0, 0}}, {2, 1, {0, 0, 0, 0, 0, 0}}).same);
}

}  // namespace riskbild::golden
