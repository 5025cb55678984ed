#include "core/wall/palette.hpp"

#include <doctest/doctest.h>

#include "tests/core/wall_colour/distances.hpp"
#include "tests/core/wall_colour/shipped.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::colour;

namespace {

constexpr std::array cells{Ink::cell_1, Ink::cell_2, Ink::cell_3, Ink::cell_4, Ink::cell_5};
constexpr std::array tints{Ink::tint_1, Ink::tint_2, Ink::tint_3, Ink::tint_4, Ink::tint_5};
constexpr std::array levels{Ink::level_1, Ink::level_2, Ink::level_3, Ink::level_4, Ink::level_5};

std::vector<Ink> grounds() {
    std::vector<Ink> all{Ink::paper, Ink::card};
    all.insert(all.end(), cells.begin(), cells.end());
    all.insert(all.end(), tints.begin(), tints.end());
    return all;
}

}  // namespace

TEST_CASE("every text is readable on every ground it stands on") {
    for (const char* theme : themes) {
        CAPTURE(theme);
        const Palette palette = shipped(theme);
        for (const Ink ground : {Ink::paper, Ink::card}) {
            for (const Ink ink : {Ink::primary, Ink::good, Ink::notice, Ink::bad, Ink::missing})
                CHECK(contrast(palette.colour(ink), palette.colour(ground)) >= 4.5);
            CHECK(contrast(palette.colour(Ink::secondary), palette.colour(ground)) >= 7);
        }
        CHECK(contrast(palette.colour(Ink::on_banner), palette.colour(Ink::banner)) >= 7);
        // A count of marks, or a name, stands on the cell itself; a mark's letter on the mark.
        for (const Ink ground : grounds()) CHECK(contrast(palette.colour(Ink::primary), palette.colour(ground)) >= 4.5);
    }
}

TEST_CASE("every mark stands out from what it lies on, by its fill or its outline") {
    for (const char* theme : themes) {
        CAPTURE(theme);
        const Palette palette = shipped(theme);
        const auto apart = [&](Ink mark, Ink ground) { return contrast(palette.colour(mark), palette.colour(ground)); };
        for (const Ink ground : grounds()) {
            CAPTURE(to_hex(palette.colour(ground)));
            for (const Ink level : levels) CHECK(std::max(apart(level, ground), apart(Ink::ring, ground)) >= 3);
            CHECK(apart(Ink::primary, ground) >= 3);
            CHECK(apart(Ink::ring, ground) >= 3);
        }
        for (const Ink fill : {Ink::good_fill, Ink::notice_fill, Ink::bad_fill})
            for (const Ink ground : {Ink::paper, Ink::card}) CHECK(apart(fill, ground) >= 3);
        CHECK(apart(Ink::bad_fill, Ink::banner) >= 3);
    }
}

TEST_CASE("a QR code is dark on light in every theme") {
    for (const char* theme : themes) {
        const Palette palette = shipped(theme);
        const Colour light = palette.colour(Ink::code_light);
        const Colour dark = palette.colour(Ink::code_dark);
        CHECK(luminance(linear(light)) > luminance(linear(dark)));
        CHECK(contrast(light, dark) >= 12);
    }
}

TEST_CASE("cells and tints grow stronger step by step, away from the paper") {
    for (const char* theme : themes) {
        const Palette palette = shipped(theme);
        const bool light = std::string_view(theme) == "light";
        for (const auto& ramp : {cells, tints}) {
            for (std::size_t i = 1; i < ramp.size(); ++i) {
                const double weaker = luminance(linear(palette.colour(ramp[i - 1])));
                const double stronger = luminance(linear(palette.colour(ramp[i])));
                CHECK(light == (weaker > stronger));
            }
        }
    }
}

TEST_CASE("a palette that lacks a colour is refused by name") {
    const Result<Palette> unknown = Palette::parse(palettes_json(), "pink");
    CHECK_FALSE(unknown.ok());
    const Result<Palette> broken = Palette::parse(R"({"light": {"paper": "#12345"}})", "light");
    CHECK(broken.error().message.find("light.paper") != std::string::npos);
    CHECK_FALSE(Palette::parse("not json", "light").ok());
}
