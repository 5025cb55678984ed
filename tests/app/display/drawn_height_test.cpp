// Whole pages as a user has them drawn: each text's first capital is measured in the picture.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/display/command_line.hpp"
#include "platform/window/picture.hpp"
#include "tests/app/display/small_cache.hpp"

namespace riskbild::display {

namespace {

using Json = nlohmann::json;
using Pixel = std::array<int, 3>;

constexpr std::string_view flat_capitals = "BDEFHKLMNPRTXZ";

Pixel from_hex(const std::string& colour) {
    const int rgb = std::stoi(colour.substr(1), nullptr, 16);
    return {rgb >> 16, rgb >> 8 & 255, rgb & 255};
}

int distance(const Pixel& a, const Pixel& b) {
    return std::abs(a[0] - b[0]) + std::abs(a[1] - b[1]) + std::abs(a[2] - b[2]);
}

struct Page {
    window::Picture picture;
    Json texts;

    bool inked(int x, int y, const Pixel& ink, const Pixel& ground) const {
        const std::uint8_t* at = picture.at(x, y);
        const Pixel pixel{at[0], at[1], at[2]};
        return distance(pixel, ink) < distance(pixel, ground);
    }
    // How many rows the line's first letter covers, from its top to where the line stands.
    int height(const Json& text) const {
        const Json& line = text["lines"][0];
        const Pixel ink = from_hex(text["colour"]);
        const Pixel ground = from_hex(text["background"]);
        const int left = std::lround(line["x"].get<double>());
        const int right = left + static_cast<int>(text["cap_px"].get<double>() / 2);
        const int bottom = std::lround(line["baseline"].get<double>());
        const int top = bottom - static_cast<int>(text["cap_px"].get<double>() * 1.3);
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x)
                if (inked(x, y, ink, ground)) return bottom - y;
        return 0;
    }
};

Page drawn(const std::vector<std::string>& screen) {
    const Folder folder;
    const std::string cache = folder.at("cache.db");
    store(cache, 1, {small_board("a")});
    std::vector<std::string> words{"riskbild", "render", "--cache", cache, "--out", folder.at("out")};
    words.insert(words.end(), {"--layout", folder.at("layout.json"), "--page", "now", "--at", "2023-12-07T14:32"});
    words.insert(words.end(), screen.begin(), screen.end());
    std::vector<const char*> argv;
    for (const std::string& word : words) argv.push_back(word.c_str());
    REQUIRE(run(static_cast<int>(argv.size()), argv.data(), "test") == 0);
    const auto picture = window::read_png(folder.at("out/a.now.png"));
    REQUIRE(picture.ok());
    std::ifstream file(folder.at("layout.json"));
    return {*picture, Json::parse(file)["texts"]};
}

// `least`: 16 arcminutes on that screen, in pixels. Returns how many texts were measured.
int check(const std::vector<std::string>& screen, int least) {
    const Page page = drawn(screen);
    int measured = 0;
    for (const Json& text : page.texts) {
        const auto first = text["lines"][0]["text"].get<std::string>().front();
        if (text["vertical"].get<bool>() || flat_capitals.find(first) == flat_capitals.npos) continue;
        const int height = page.height(text);
        CAPTURE(text["text"].get<std::string>());
        CHECK(std::abs(height - text["cap_px"].get<double>()) <= 1);
        CHECK(height >= least - 1);
        ++measured;
    }
    return measured;
}

}  // namespace

TEST_CASE("capitals on a drawn page are as high as the layout says, and never below sixteen arcminutes") {
    CHECK(check({"--diagonal", "43"}, 38) >= 3);
    CHECK(check({"--diagonal", "55"}, 30) >= 3);
    CHECK(check({"--diagonal", "24", "--distance", "2"}, 34) >= 3);
    CHECK(check({"--diagonal", "55", "--size", "1080x1920"}, 30) >= 3);
    CHECK(check({"--diagonal", "55", "--size", "3840x2160"}, 60) >= 3);
}

}  // namespace riskbild::display
