#include "tests/golden/compare.hpp"

#include "tests/app/display/views/stage.hpp"

namespace riskbild::golden {

namespace {

constexpr window::Size size{960, 540};

// A page with one label, drawn as the wall draws it.
struct Page {
    views::Stage stage{size};

    window::Picture with(const std::string& label, float x, float baseline, wall::Ink ink = wall::Ink::good) {
        const wall::Text text = views::line(label, wall::Face::regular, 15, x, baseline, *stage.inter, ink);
        return stage.picture({size.width, size.height, {}, {text}});
    }
};

// As small_png.py keeps pictures: shades in multiples of eight.
window::Picture kept(window::Picture picture) {
    for (std::uint8_t& shade : picture.rgb) shade = static_cast<std::uint8_t>(std::min(255, (shade + 4) / 8 * 8));
    return picture;
}

}  // namespace

TEST_CASE("the same picture is the same, as drawn and as kept") {
    Page page;
    const auto picture = page.with("Kontakt 14.31", 30, 500);
    CHECK(compare(picture, page.with("Kontakt 14.31", 30, 500)).same);
    const Verdict verdict = compare(kept(picture), picture);
    CHECK(verdict.same);
    CHECK(verdict.differing == 0);
}

TEST_CASE("a label that has moved, or lost a letter, is caught") {
    Page page;
    const auto picture = kept(page.with("av 7", 30, 500));
    for (const float moved : {1.0F, 2.0F}) {
        CHECK_FALSE(compare(picture, page.with("av 7", 30 + moved, 500)).same);
        CHECK_FALSE(compare(picture, page.with("av 7", 30, 500 - moved)).same);
    }
    CHECK_FALSE(compare(picture, page.with("av 1", 30, 500)).same);
    CHECK_FALSE(compare(picture, page.with("", 30, 500)).same);
}

TEST_CASE("a label in another ink is caught") {
    Page page;
    const auto picture = kept(page.with("Följer plan", 30, 500));
    CHECK_FALSE(compare(picture, page.with("Följer plan", 30, 500, wall::Ink::missing)).same);
}

TEST_CASE("rounding is not a difference, a slightly other colour is") {
    const window::Picture grey{200, 200, std::vector<std::uint8_t>(120'000, 100)};
    window::Picture lighter = grey;
    for (std::uint8_t& value : lighter.rgb) value += 5;
    CHECK(compare(grey, lighter).same);
    for (std::uint8_t& value : lighter.rgb) value += 5;
    CHECK_FALSE(compare(grey, lighter).same);
    window::Picture red = grey;
    red.at(50, 50)[0] = 255;
    const Verdict verdict = compare(grey, red);
    CHECK_FALSE(verdict.same);  // one of 40 000
    CHECK(verdict.differing == 1);
    CHECK(verdict.difference.at(50, 50)[0] == 220);
    CHECK(verdict.difference.at(49, 50)[0] == verdict.difference.at(49, 50)[1]);
    CHECK(compare(grey, red, {.pixels_per_million = 25}).same);
}

TEST_CASE("another size is another picture") {
    CHECK_FALSE(compare({1, 2, {0, 0, 0, 0, 0, 0}}, {2, 1, {0, 0, 0, 0, 0, 0}}).same);
}

}  // namespace riskbild::golden
