#include "app/display/settings.hpp"

#include <doctest/doctest.h>

#include <filesystem>

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
    CHECK(settings->diagonal_inches == 55);
    CHECK(settings->distance_m == 4);
    CHECK(settings->theme == "light");
    CHECK(settings->pages.empty());
}

TEST_CASE("everything that can be set is read") {
    const auto settings = parse_settings(R"(
server = "https://hub.example.org"
channel = "demo"
cache = "/tmp/cache.db"
pages = ["now", "map"]
[screen]
diagonal = 43
distance = 2.5
theme = "dark"
language = "en"
)",
                                         "riskbild.toml");
    REQUIRE_MESSAGE(settings.ok(), settings.error().message);
    CHECK(settings->file == "riskbild.toml");
    CHECK(settings->server == "https://hub.example.org");
    CHECK(settings->cache == "/tmp/cache.db");
    CHECK(settings->pages == std::vector{wall::PageName::now, wall::PageName::map});
    CHECK(settings->diagonal_inches == 43);
    CHECK(settings->distance_m == 2.5);
    CHECK(settings->theme == "dark");
    CHECK(settings->language == "en");
}

TEST_CASE("what is wrong is named, with its place") {
    CHECK(has(complaint("server = \"http"), "riskbild.toml:1"));  // half a file after a power cut
    CHECK(has(complaint("server = 3"), "server"));
    CHECK(has(complaint("pages = [\"now\", \"nowhere\"]"), "now, map, risks, controls, results"));
    CHECK(has(complaint("pages = \"now\""), "pages"));
    CHECK(has(complaint("[screen]\ndiagonal = 0"), "screen.diagonal"));
    CHECK(has(complaint("[screen]\ndistance = -1"), "screen.distance"));
    CHECK(has(complaint("[screen]\ndiagonal = nan"), "screen.diagonal"));
    CHECK(has(complaint("[screen]\ndistance = inf"), "screen.distance"));
    CHECK(has(complaint("[screen]\ndistance = \"far\""), "screen.distance"));
    CHECK(has(complaint("[screen]\ntheme = \"pink\""), "'pink'"));
    CHECK(has(complaint("[screen]\nlanguage = \"de\""), "'de'"));
}

TEST_CASE("what is no setting of either program is told, and changes nothing") {
    const auto settings =
        parse_settings("interval = 60\nchanel = \"demo\"\n[screen]\ndiagnoal = 43\n", "riskbild.toml");
    REQUIRE(settings.ok());
    CHECK(settings->unknown_keys == std::vector<std::string>{"chanel", "screen.diagnoal"});
    CHECK(settings->diagonal_inches == 55);
}

TEST_CASE("a file that was named must be there") {
    const auto settings = read_settings("/nowhere/riskbild.toml");
    REQUIRE_FALSE(settings.ok());
    CHECK(has(settings.error().message, "/nowhere/riskbild.toml"));
}

}  // namespace riskbild::display
