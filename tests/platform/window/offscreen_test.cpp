#include "platform/window/offscreen.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <filesystem>
#include <fstream>

namespace riskbild::window {

namespace {

constexpr wall::Colour ground{244, 242, 236};

std::unique_ptr<Offscreen> screen(Size size) {
    auto opened = Offscreen::open(size);
    REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.error().message));
    ImGui::GetIO().Fonts->AddFontDefault();
    (*opened)->gui().upload_fonts();
    return std::move(*opened);
}

wall::Colour colour_at(const Picture& picture, int x, int y) {
    const std::uint8_t* pixel = picture.at(x, y);
    return {pixel[0], pixel[1], pixel[2]};
}

std::string temporary(const std::string& name) {
    return (std::filesystem::temp_directory_path() / name).string();
}

}  // namespace

TEST_CASE("a picture has the asked size, ground and what was painted, from the top left") {
    const auto offscreen = screen({320, 200});
    const Picture picture = offscreen->draw(ground, [](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {10, 5}, IM_COL32(193, 47, 36, 255));
    });
    CHECK(picture.width == 320);
    CHECK(picture.height == 200);
    CHECK(picture.rgb.size() == 320 * 200 * 3);
    CHECK(colour_at(picture, 9, 4) == wall::Colour{193, 47, 36});
    CHECK(colour_at(picture, 10, 4) == ground);
    CHECK(colour_at(picture, 9, 5) == ground);
    CHECK(colour_at(picture, 319, 199) == ground);
}

TEST_CASE("the same painting gives the same pixels, again and on another screen") {
    const auto paint = [](ImDrawList& list) { list.AddCircleFilled({50, 50}, 30.5F, IM_COL32_BLACK); };
    auto first = screen({100, 100});
    const Picture once = first->draw(ground, paint);
    CHECK(first->draw(ground, paint) == once);
    first.reset();
    CHECK(screen({100, 100})->draw(ground, paint) == once);
}

TEST_CASE("the font texture is one byte a pixel and says how large it may be") {
    const auto offscreen = screen({64, 64});
    CHECK(offscreen->gui().atlas_limit() >= 2048);
    CHECK(offscreen->gui().atlas_limit() <= 4096);
    const Picture picture = offscreen->draw({0, 0, 0}, [](ImDrawList& list) {
        list.AddText({5, 5}, IM_COL32(255, 128, 0, 255), "\xE2\x96\x88H");
    });
    bool drawn = false;
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
        if (picture.rgb[i] == 255) drawn = picture.rgb[i + 1] == 128 && picture.rgb[i + 2] == 0;
    }
    CHECK(drawn);
}

TEST_CASE("a picture survives its PNG file") {
    Picture picture{3, 2, {}};
    for (std::uint8_t i = 0; i < 18; ++i) picture.rgb.push_back(static_cast<std::uint8_t>(i * 14));
    const std::string path = temporary("riskbild-picture.png");
    REQUIRE(write_png(path, picture).ok());
    const auto read = read_png(path);
    std::filesystem::remove(path);
    REQUIRE(read.ok());
    CHECK(*read == picture);
    CHECK_FALSE(std::filesystem::exists(path + ".new"));
}

TEST_CASE("pictures that are missing, damaged or cannot be written are named") {
    CHECK(read_png("/nowhere/now.png").error().kind == ErrorKind::not_found);
    const std::string path = temporary("riskbild-no-picture.png");
    std::ofstream(path) << "not a picture";
    const auto read = read_png(path);
    std::filesystem::remove(path);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().kind == ErrorKind::input);
    const auto written = write_png("/nowhere/now.png", Picture{1, 1, {0, 0, 0}});
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message.find("/nowhere/now.png") != std::string::npos);
}

TEST_CASE("a size beyond the graphics is refused in words") {
    const auto opened = Offscreen::open({200000, 200000});
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().message.find("200000x200000") != std::string::npos);
}

}  // namespace riskbild::window
