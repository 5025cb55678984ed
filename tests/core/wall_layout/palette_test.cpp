#include "core/wall/palette.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

using namespace riskbild;
using namespace riskbild::wall;

namespace {

std::string palettes() {
    std::ostringstream text;
    text << std::ifstream(RISKBILD_SOURCE_DIR "/assets/palettes.json").rdbuf();
    return text.str();
}

// WCAG 2.2, relative luminance and contrast ratio.
double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(Colour c) {
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}
double contrast(Colour a, Colour b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

}  // namespace

TEST_CASE("the formula gives the published figures") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("every text is readable on every ground it stands on") {
    for (const char* theme : {"light", "dark"}) {
        CAPTURE(theme);
        const Palette palette = Palette::parse(palettes(), theme).value();
        for (const Ink ground : {Ink::paper, Ink::card}) {
            for (const Ink ink : {Ink::primary, Ink::good, Ink::notice, Ink::bad, Ink::missing})
                CHECK(contrast(palette.colour(ink), palette.colour(ground)) >= 4.5);
            CHECK(contrast(palette.colour(Ink::secondary), palette.colour(ground)) >= 7);
        }
        CHECK(contrast(palette.colour(Ink::on_banner), palette.colour(Ink::banner)) >= 7);
        // A count of marks stands on the cell itself; the ring of the worst consequence lies around it.
        for (const Ink cell : {Ink::cell_1, Ink::cell_2, Ink::cell_3, Ink::cell_4, Ink::cell_5})
            CHECK(contrast(palette.colour(Ink::primary), palette.colour(cell)) >= 4.5);
        CHECK(contrast(palette.colour(Ink::ring), palette.colour(Ink::paper)) >= 3);
    }
}

TEST_CASE("cells grow stronger step by step") {
    const Palette light = Palette::parse(palettes(), "light").value();
    const Palette dark = Palette::parse(palettes(), "dark").value();
    for (int i = static_cast<int>(Ink::cell_1); i < static_cast<int>(Ink::cell_5); ++i) {
        const Ink weaker = static_cast<Ink>(i);
        const Ink stronger = static_cast<Ink>(i + 1);
        CHECK(luminance(light.colour(weaker)) > luminance(light.colour(stronger)));
        CHECK(luminance(dark.colour(weaker)) < luminance(dark.colour(stronger)));
    }
}

TEST_CASE("a palette that lacks a colour is refused by name") {
    const Result<Palette> unknown = Palette::parse(palettes(), "pink");
    CHECK_FALSE(unknown.ok());
    const Result<Palette> broken = Palette::parse(R"({"light": {"paper": "#12345"}})", "light");
    CHECK(broken.error().message.find("light.paper") != std::string::npos);
    CHECK_FALSE(Palette::parse("not json", "light").ok());
}
