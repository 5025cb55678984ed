#include "app/display/settings.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace riskbild::display {

namespace {

std::string complaint(const std::string& toml) {
    const auto settings = parse_settings(toml, "riskbild.toml");
    REQUIRE_FALSE(settings.ok());
    CHECK(settings.error().kind == ErrorKind::input);
    return settings.error().message;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an empty file is the defaults") {
    const auto settings = parse_settings("", "riskbild.toml");
    REQUIRE(settings.ok());
    CHECK(settings->server.empty());
    CHECK_FALSE(settings->diagonal_inches);
    CHECK_FALSE(settings->distance_m);
    CHECK(settings->rotation == 0);
    CHECK(settings->theme.mode == wall::ThemeSchedule::Mode::light);
    CHECK_FALSE(settings->sleep.hours);
    CHECK_FALSE(settings->sleep.weekends);
    CHECK(settings->motion == wall::Motion::rotates);
    CHECK(settings->pages.empty());
}

TEST_CASE("everything that can be set is read") {
    const auto settings = parse_settings(R"(
server = "https://hub.example.org"
channel = "demo"
cache = "/tmp/cache.db"
pages = ["now", "map"]
static = true
[screen]
diagonal = 43
distance = 2.5
rotation = 270
neutral_matrix = true
language = "en"
[theme]
mode = "schedule"
light_from = "08:00"
dark_from = "16:30"
[sleep]
from = "19:00"
to = "06:15"
weekends = true
)",
                                         "riskbild.toml");
    REQUIRE_MESSAGE(settings.ok(), settings.error().message);
    CHECK(settings->file == "riskbild.toml");
    CHECK(settings->server == "https://hub.example.org");
    CHECK(settings->cache == "/tmp/cache.db");
    CHECK(settings->pages == std::vector{wall::PageName::now, wall::PageName::map});
    CHECK(settings->diagonal_inches == 43);
    CHECK(settings->distance_m == 2.5);
    CHECK(settings->rotation == 270);
    CHECK(settings->neutral_matrix);
    CHECK(settings->motion == wall::Motion::still);
    CHECK(settings->theme.mode == wall::ThemeSchedule::Mode::by_time);
    CHECK(settings->theme.light_from == std::chrono::hours{8});
    CHECK(settings->theme.dark_from == std::chrono::hours{16} + std::chrono::minutes{30});
    REQUIRE(settings->sleep.hours);
    CHECK(settings->sleep.hours->from == std::chrono::hours{19});
    CHECK(settings->sleep.hours->to == std::chrono::hours{6} + std::chrono::minutes{15});
    CHECK(settings->sleep.weekends);
    CHECK(settings->unknown_keys.empty());
    CHECK(settings->language == "en");
}

TEST_CASE("a theme may be set with the screen, as it always could") {
    const auto mode = [](const std::string& toml) { return parse_settings(toml, "riskbild.toml")->theme.mode; };
    using Mode = wall::ThemeSchedule::Mode;
    CHECK(mode("[screen]\ntheme = \"dark\"") == Mode::dark);
    CHECK(mode("[screen]\ntheme = \"dark\"\n[theme]\nmode = \"schedule\"") == Mode::by_time);
    CHECK(mode("[theme]\nmode = \"light\"") == Mode::light);
}

TEST_CASE("what is wrong is named, with its place") {
    CHECK(has(complaint("server = \"http"), "riskbild.toml:1"));  // half a file after a power cut
    CHECK(has(complaint("server = 3"), "server"));
    CHECK(has(complaint("pages = [\"now\", \"nowhere\"]"), "now, map, ranked, changed, risks"));
    CHECK(has(complaint("pages = \"now\""), "pages"));
    CHECK(has(complaint("[screen]\ndiagonal = 0"), "screen.diagonal"));
    CHECK(has(complaint("[screen]\ndistance = -1"), "screen.distance"));
    CHECK(has(complaint("[screen]\ndiagonal = nan"), "screen.diagonal"));
    CHECK(has(complaint("[screen]\ndistance = inf"), "screen.distance"));
    CHECK(has(complaint("[screen]\ndistance = \"far\""), "screen.distance"));
    CHECK(has(complaint("[screen]\ntheme = \"pink\""), "'pink'"));
    CHECK(has(complaint("[screen]\nrotation = 45"), "'0', '90', '180', '270'"));
    CHECK(has(complaint("[screen]\nrotation = \"90\""), "screen.rotation"));
    CHECK(has(complaint("static = \"yes\""), "static"));
    CHECK(has(complaint("theme = \"dark\""), "[theme]"));
    CHECK(has(complaint("[theme]\nmode = \"auto\""), "'auto'"));
    CHECK(has(complaint("[theme]\ndark_from = \"18.00\""), "theme.dark_from"));
    CHECK(has(complaint("[theme]\nlight_from = 07:00:00"), "theme.light_from"));
    CHECK(has(complaint("[sleep]\nfrom = \"18:30\""), "'to'"));
    CHECK(has(complaint("[sleep]\nfrom = \"18:30\"\nto = \"24:30\""), "sleep.to"));
    CHECK(has(complaint("[screen]\nlanguage = \"de\""), "'de'"));
}

TEST_CASE("what is no setting of either program is told, and changes nothing") {
    const auto settings =
        parse_settings("interval = 60\nchanel = \"demo\"\n[screen]\ndiagnoal = 43\n", "riskbild.toml");
    REQUIRE(settings.ok());
    CHECK(settings->unknown_keys == std::vector<std::string>{"chanel", "screen.diagnoal"});
    CHECK_FALSE(settings->diagonal_inches);
}

TEST_CASE("a file that was named must be there") {
    const auto settings = read_settings("/nowhere/riskbild.toml");
    REQUIRE_FALSE(settings.ok());
    CHECK(has(settings.error().message, "/nowhere/riskbild.toml"));
}

TEST_CASE("README's example is understood") {
    std::ifstream file(RISKBILD_SOURCE_DIR "/README.md");
    const std::string readme{std::istreambuf_iterator<char>(file), {}};
    const std::size_t begin = readme.find("```toml\n") + 8;
    REQUIRE(begin > 8);
    const auto settings = parse_settings(readme.substr(begin, readme.find("```", begin) - begin), "riskbild.toml");
    REQUIRE(settings.ok());
    CHECK(settings->unknown_keys.empty());
    CHECK(settings->pages.size() == 4);
    CHECK(settings->sleep.hours);
}

}  // namespace riskbild::display
