#include <array>
#include <cmath>

#include "core/wall/layout.hpp"
#include "tests/app/display/views/stage.hpp"

namespace riskbild::views {

namespace {

using wall::Face;

constexpr std::array faces{Face::regular, Face::medium, Face::semibold, Face::display_semibold, Face::display_bold};

struct Letters {
    Stage stage{{800, 700}};

    wall::Rect drawn(const std::string& words, Face face, float cap) {
        const wall::Scene scene{800, 700, {}, {line(words, face, cap, 40, 600, *stage.inter)}};
        return inked(stage.picture(scene), stage.palette.colour(wall::Ink::paper));
    }
    void check(float cap, float expected) {
        for (const Face face : faces) {
            const wall::Rect ink = drawn("H", face, cap);
            CHECK(std::abs(ink.h - expected) <= 1);
            CHECK(ink.bottom() == 600);
        }
    }
};

// 16, 20, 30 and 60 arcminutes at the farthest viewer, in pixels, as glance.md has them.
struct Rule {
    wall::Screen screen;
    std::array<float, 4> pixels;
};
const std::array rules{Rule{{1920, 1080, 43, 4}, {38, 47, 71, 141}},  Rule{{1920, 1080, 55, 4}, {30, 37, 56, 111}},
                       Rule{{3840, 2160, 43, 4}, {76, 94, 142, 282}}, Rule{{3840, 2160, 55, 4}, {60, 74, 111, 222}},
                       Rule{{1920, 1080, 24, 2}, {34, 42, 63, 126}},  Rule{{1080, 1920, 55, 4}, {30, 37, 56, 111}}};

}  // namespace

TEST_CASE("the H of every text size of a screen is as high as the angle asks") {
    Letters letters;
    for (const auto& [screen, pixels] : rules) {
        const wall::Sizes sizes = wall::sizes_of(screen);
        letters.check(sizes.small, pixels[0]);
        letters.check(sizes.name, pixels[1]);
        letters.check(sizes.title, pixels[2]);
        letters.check(sizes.key, pixels[3]);
    }
}

TEST_CASE("sizes between pixels, and larger than ImGui can bake, are drawn as asked") {
    Letters letters;
    for (const float cap : {11.0F, 29.6F, 55.5F, 168.0F, 169.0F, 370.4F, 500.0F}) letters.check(cap, cap);
}

TEST_CASE("the largest letters of Inter fit the atlas at every size") {
    Letters letters;
    for (const float cap : {168.0F, 370.4F}) {
        for (const Face face : faces) CHECK(letters.drawn("WÅǼŴ@‰—…", face, cap).w > 300);
    }
}

}  // namespace riskbild::views
