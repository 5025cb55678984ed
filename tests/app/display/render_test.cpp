#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "app/display/command_line.hpp"
#include "app/display/glass_picture.hpp"
#include "platform/window/picture.hpp"
#include "tests/app/display/small_cache.hpp"

namespace riskbild::display {

namespace {

using Json = nlohmann::json;

// A cache of two boards, and the program called as a user calls it.
struct Rendering {
    Folder folder;

    Rendering() { store(folder.at("cache.db"), 1, {small_board("a"), small_board("b", 40)}); }

    int render(std::vector<std::string> words) const {
        words.insert(words.begin(), {"riskbild", "render", "--cache", folder.at("cache.db")});
        words.insert(words.end(), {"--at", "2023-12-07T14:32"});
        std::vector<const char*> argv;
        for (const std::string& word : words) argv.push_back(word.c_str());
        return run(static_cast<int>(argv.size()), argv.data(), "test");
    }
    Json layout(std::vector<std::string> words = {}) const {
        words.insert(words.end(), {"--layout", folder.at("layout.json")});
        REQUIRE(render(words) == 0);
        std::ifstream file(folder.at("layout.json"));
        return Json::parse(file);
    }
    std::set<std::string> pictures() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.at("out")))
            names.insert(entry.path().filename().string());
        return names;
    }
};

std::set<std::string> pages(const Json& layout) {
    std::set<std::string> stems;
    for (const Json& text : layout["texts"]) stems.insert(text["page"].get<std::string>());
    return stems;
}

// Channels of pixels that differ by more than the last bit, and by that.
std::pair<int, int> differences(const window::Picture& one, const window::Picture& other) {
    std::pair<int, int> found;
    for (std::size_t i = 0; i < one.rgb.size(); ++i) {
        const int difference = std::abs(one.rgb[i] - other.rgb[i]);
        if (difference > 1) ++found.first;
        if (difference == 1) ++found.second;
    }
    return found;
}

const Json& text_of(const Json& layout, const std::string& page, const std::string& role) {
    for (const Json& text : layout["texts"]) {
        if (text["page"] == page && text["role"] == role) return text;
    }
    FAIL("there is no " << role << " on " << page);
    return layout;
}

}  // namespace

TEST_CASE("the layout tells what stands where, and draws nothing") {
    const Rendering rendering;
    const Json layout = rendering.layout();
    CHECK(pages(layout).contains("a.now"));
    CHECK(pages(layout).contains("b.risks.2"));  // a list that continues
    const Json& clock = text_of(layout, "a.now", "clock");
    CHECK(clock["text"] == "7 dec 14.32");
    CHECK(clock["board"] == "a");
    CHECK(clock["cap_arcmin"].get<double>() >= 16);
    CHECK(clock["cap_px"].get<double>() >= 29);
    CHECK(clock["colour"].get<std::string>().size() == 7);
    CHECK(clock["background"].get<std::string>().front() == '#');
    CHECK(clock["x"].get<double>() + clock["w"].get<double>() <= 1920);
    CHECK(clock["lines"][0]["text"] == clock["text"]);
    CHECK(text_of(layout, "a.now", "contact")["text"] == "Kontakt 14.31");
    CHECK_FALSE(layout["marks"].empty());
    CHECK_FALSE(std::filesystem::exists(rendering.folder.at("out")));
}

TEST_CASE("only the first picture of each page, where that is enough") {
    const Rendering rendering;
    const std::set<std::string> all = pages(rendering.layout());
    CHECK(all.contains("b.risks.2"));
    CHECK_FALSE(all.contains("b.focus"));
    const std::set<std::string> first = pages(rendering.layout({"--first"}));
    CHECK(first.contains("b.focus"));
    CHECK(first.contains("b.risks"));
    for (const std::string& stem : first) CHECK(std::ranges::count(stem, '.') == 1);
    for (const std::string& stem : all) CHECK(first.contains(stem.substr(0, stem.find('.', 2))));
}

TEST_CASE("every page becomes a picture of the asked size, named for its board and page") {
    const Rendering rendering;
    const std::string out = rendering.folder.at("out");
    CHECK(rendering.render({"--out", out, "--size", "960x540", "--layout", rendering.folder.at("layout.json")}) == 0);
    std::ifstream file(rendering.folder.at("layout.json"));
    std::set<std::string> expected;
    for (const std::string& stem : pages(Json::parse(file))) expected.insert(stem + ".png");
    CHECK(rendering.pictures() == expected);
    const auto picture = window::read_png(out + "/a.now.png");
    REQUIRE(picture.ok());
    CHECK(picture->width == 960);
    CHECK(picture->height == 540);
}

TEST_CASE("the same cache and time give the same picture, the themes do not") {
    const Rendering rendering;
    const std::vector<std::string> one{"--board", "a", "--page", "now", "--size", "960x540", "--out"};
    const auto picture = [&](const std::string& out, const std::string& theme) {
        std::vector<std::string> words = one;
        words.insert(words.end(), {rendering.folder.at(out), "--theme", theme});
        REQUIRE(rendering.render(words) == 0);
        const auto read = window::read_png(rendering.folder.at(out) + "/a.now.png");
        REQUIRE(read.ok());
        return *read;
    };
    const auto light = picture("first", "light");
    CHECK(picture("second", "light") == light);
    CHECK_FALSE(picture("third", "dark") == light);
}

// An edge through the very middle of a pixel falls to one side or the other, depending on its direction.
TEST_CASE(
    "what hangs turned is the same picture when it stands upright, but for the few pixels that an edge halves "
    "exactly") {
    const Rendering rendering;
    const auto picture = [&](const std::string& size, const std::string& degrees) {
        const std::string out = rendering.folder.at("turned-" + degrees);
        REQUIRE(rendering.render(
                    {"--board", "b", "--page", "risks", "--size", size, "--rotation", degrees, "--out", out}) == 0);
        return *window::read_png(out + "/b.risks.png");
    };
    const window::Picture as_laid_out = picture("540x960", "0");
    for (const auto& [degrees, size] : {std::pair{90, "960x540"}, {180, "540x960"}, {270, "960x540"}}) {
        CAPTURE(degrees);
        const window::Picture turned = picture(size, std::to_string(degrees));
        CHECK(turned.width == (degrees == 180 ? 540 : 960));
        const window::Picture back = display::upright(turned, degrees);
        REQUIRE(back.width == as_laid_out.width);
        REQUIRE(back.height == as_laid_out.height);
        const auto [more, rounding] = differences(back, as_laid_out);
        CHECK(more <= 4 * 3);
        CHECK(rounding < 50);
    }
    CHECK(differences(display::upright(as_laid_out, 180), as_laid_out).first > 1000);
}

TEST_CASE("the layout of a turned picture is as a person reads it") {
    const Rendering rendering;
    CHECK(rendering.layout({"--size", "1920x1080", "--rotation", "90"}) == rendering.layout({"--size", "1080x1920"}));
    const std::string layout = rendering.folder.at("layout.json");
    CHECK(rendering.render({"--rotation", "45", "--layout", layout}) == 2);
}

TEST_CASE("with large text every letter is at least 42 minutes of arc") {
    const Rendering rendering;
    const Json layout = rendering.layout({"--large-text"});
    for (const Json& text : layout["texts"]) CHECK(text["cap_arcmin"].get<double>() >= 42);
}

TEST_CASE("board, page, language and contact can be chosen") {
    const Rendering rendering;
    CHECK(pages(rendering.layout({"--board", "a", "--page", "now"})) == std::set<std::string>{"a.now"});
    CHECK(text_of(rendering.layout({"--lang", "en"}), "a.now", "contact")["text"] == "Contact 14:31");
    const Json lost = rendering.layout({"--contact", "2023-11-12T09:14"});
    CHECK(text_of(lost, "a.now", "banner")["text"].get<std::string>().find("12 november") != std::string::npos);
}

TEST_CASE("the bar of the banner stands out from a dark paper") {
    const Rendering rendering;
    const Json lost = rendering.layout({"--board", "a", "--page", "now", "--contact", "2023-11-12", "--theme", "dark"});
    std::vector<std::string> colours;
    for (const Json& mark : lost["marks"]) {
        if (mark["role"] == "banner") colours.push_back(mark["colour"]);
    }
    CHECK(colours == std::vector<std::string>{"#FBE04A", "#D94F42"});
}

TEST_CASE("a cache without anything in it: no contact is made up, and a stated one is believed") {
    const Rendering rendering;
    std::filesystem::remove(rendering.folder.at("cache.db"));
    REQUIRE(sqlite::CacheWriter::open(rendering.folder.at("cache.db")).ok());
    const Json layout = rendering.layout();
    CHECK(pages(layout) == std::set<std::string>{"wall.now"});
    CHECK(text_of(layout, "wall.now", "title")["text"] == "Skärmen är inte ansluten");
    CHECK(text_of(layout, "wall.now", "contact")["text"] == "Ingen kontakt ännu");
    const Json told = rendering.layout({"--contact", "2023-12-07T14:30"});
    CHECK(text_of(told, "wall.now", "title")["text"] == "Inget publicerat");
    CHECK(text_of(told, "wall.now", "contact")["text"] == "Kontakt 14.30");
}

TEST_CASE("a cache that cannot be read is 1, and nothing is drawn") {
    const Rendering rendering;
    const std::string cache = rendering.folder.at("cache.db");
    const auto refused = [&] {
        CHECK(rendering.render({"--out", rendering.folder.at("out")}) == 1);
        CHECK_FALSE(std::filesystem::exists(rendering.folder.at("out")));
        std::filesystem::remove(cache);
    };
    std::ofstream(cache) << std::string(5000, 'x');
    refused();
    std::filesystem::create_directory(cache);
    refused();
    refused();  // nothing there
}

TEST_CASE("a cache with a board that cannot be read is 1") {
    const Rendering rendering;
    plan::Board broken = small_board("broken");
    broken.plans.clear();  // its document refers to a plan that is not there
    store(rendering.folder.at("cache.db"), 2, {broken});
    CHECK(rendering.render({"--layout", rendering.folder.at("layout.json")}) == 1);
}

TEST_CASE("wrong usage is 2") {
    const Rendering rendering;
    const std::string layout = rendering.folder.at("layout.json");
    CHECK(rendering.render({"--board", "nowhere", "--layout", layout}) == 2);
    CHECK(rendering.render({"--page", "nowhere", "--layout", layout}) == 2);
    CHECK(rendering.render({"--size", "1920", "--layout", layout}) == 2);
    CHECK(rendering.render({"--size", "0x0", "--layout", layout}) == 2);
    CHECK(rendering.render({"--theme", "pink", "--layout", layout}) == 2);
    CHECK(rendering.render({"--contact", "yesterday", "--layout", layout}) == 2);
    for (const char* number : {"nan", "-nan", "inf", "0", "301", "55x", ""}) {
        CAPTURE(number);
        CHECK(rendering.render({"--diagonal", number, "--layout", layout}) == 2);
        CHECK(rendering.render({"--distance", number, "--layout", layout}) == 2);
    }
    const char* words[] = {"riskbild", "render"};
    CHECK(run(2, words, "test") == 2);
}

TEST_CASE("a layout that cannot be written is 1") {
    const Rendering rendering;
    CHECK(rendering.render({"--layout", "/nowhere/layout.json"}) == 1);
}

}  // namespace riskbild::display
