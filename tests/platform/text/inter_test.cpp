#include "platform/text/inter.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace riskbild::text {

namespace {

using wall::Face;

constexpr std::array faces{Face::regular, Face::medium, Face::semibold, Face::display_semibold, Face::display_bold};

std::unique_ptr<InterMetrics> inter() {
    auto loaded = InterMetrics::load();
    REQUIRE_MESSAGE(loaded.ok(), loaded.error().message);
    return std::move(*loaded);
}

}  // namespace

TEST_CASE("Inter's capitals are 0.727 em high, those of Inter Display 0.719") {
    const auto metrics = inter();
    for (const Face face : {Face::regular, Face::medium, Face::semibold}) {
        CHECK(metrics->cap_height(face) == doctest::Approx(0.7273).epsilon(0.001));
        CHECK(metrics->cap_height(face) / metrics->line_height(face) == doctest::Approx(0.601).epsilon(0.001));
    }
    for (const Face face : {Face::display_semibold, Face::display_bold}) {
        CHECK(metrics->cap_height(face) == doctest::Approx(0.7188).epsilon(0.001));
        CHECK(metrics->cap_height(face) / metrics->line_height(face) == doctest::Approx(0.5945).epsilon(0.001));
    }
}

TEST_CASE("the ring of Å stands above the capitals, the tail of g below the line") {
    const auto metrics = inter();
    for (const Face face : faces) {
        CHECK(metrics->ascender(face) > metrics->cap_height(face) + 0.1F);
        CHECK(metrics->ascender(face) < 1.1F);
        CHECK(metrics->descender(face) > 0.15F);
        CHECK(metrics->descender(face) < 0.3F);
    }
}

TEST_CASE("digits are all as wide as the widest, but in titles") {
    const auto metrics = inter();
    for (const Face face : faces) {
        if (face == Face::display_semibold) continue;
        const float zero = metrics->width(face, "0");
        for (const char digit : std::string("123456789")) {
            CHECK(metrics->width(face, std::string(1, digit)) == doctest::Approx(zero));
        }
        CHECK(metrics->width(face, "2023-12-06") == doctest::Approx(metrics->width(face, "1111-11-11")));
    }
    CHECK(metrics->width(Face::display_semibold, "1") < metrics->width(Face::display_semibold, "0"));
}

TEST_CASE("a width is the sum of its letters' advances, bolder is wider") {
    const auto metrics = inter();
    CHECK(metrics->width(Face::regular, "") == 0);
    const float sum =
        metrics->width(Face::regular, "L") + metrics->width(Face::regular, "å") + metrics->width(Face::regular, "g");
    CHECK(metrics->width(Face::regular, "Låg") == doctest::Approx(sum));
    CHECK(metrics->width(Face::semibold, "Socialnämnden") > metrics->width(Face::regular, "Socialnämnden"));
    CHECK(metrics->width(Face::regular, "H") == doctest::Approx(0.744).epsilon(0.02));
}

TEST_CASE("letters that the wall needs are in the font, others are measured as the stand-in") {
    const auto metrics = inter();
    const float stand_in = metrics->width(Face::regular, "\u25A1");
    CHECK(stand_in > 0.3F);
    CHECK(metrics->width(Face::regular, "\u6F22") == doctest::Approx(stand_in));      // 漢
    CHECK(metrics->width(Face::regular, "\U0001F600") == doctest::Approx(stand_in));  // beyond ImGui's tables
    for (const char* letter : {"å", "Ä", "ö", "č", "đ", "ŋ", "š", "ŧ", "ž", "–", "→", "≥", "−", "·", "\u202F"}) {
        CHECK_MESSAGE(metrics->width(Face::regular, letter) != doctest::Approx(stand_in), letter);
    }
}

TEST_CASE("a missing font is named, with the package that has it") {
    const auto loaded = InterMetrics::load("/nowhere");
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().kind == ErrorKind::not_found);
    CHECK(loaded.error().message.find("/nowhere/Inter-Regular.otf") != std::string::npos);
    CHECK(loaded.error().message.find("fonts-inter") != std::string::npos);
}

TEST_CASE("a file that is no font is refused") {
    const auto folder = std::filesystem::temp_directory_path() / "riskbild-no-font";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "Inter-Regular.otf") << "not a font";
    const auto loaded = InterMetrics::load(folder.string());
    std::filesystem::remove_all(folder);
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().kind == ErrorKind::input);
    CHECK(loaded.error().message.find("Inter-Regular.otf") != std::string::npos);
}

}  // namespace riskbild::text
