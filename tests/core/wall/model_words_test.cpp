#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include "core/plan/names.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using wall::test::english;
using wall::test::file;
using wall::test::swedish;

namespace {

Words words(const std::string& json) {
    return Words::parse(json).value();
}

// Texts in core/wall's sources that look like keys: 'now.moved', or 'assessment.' before a stable name.
std::set<std::string> keys_in_sources() {
    const std::regex literal("\"([a-z_]+(\\.[a-z_0-9]+)*\\.?)\"");
    std::set<std::string> keys;
    for (const auto& entry : std::filesystem::directory_iterator(RISKBILD_SOURCE_DIR "/core/wall")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string source = file("core/wall/" + entry.path().filename().string());
        for (std::sregex_iterator hit(source.begin(), source.end(), literal), end; hit != end; ++hit)
            keys.insert((*hit)[1]);
    }
    return keys;
}

bool is_used(const std::string& key, const std::set<std::string>& in_sources) {
    return in_sources.contains(key) || in_sources.contains(key.substr(0, key.rfind('.') + 1));
}

bool has(const Words& all, const std::string& key) {
    return std::ranges::binary_search(all.keys(), key);
}

// Every name of an enum that a key is made of.
template <class Enum>
void check_names(const std::string& group, Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const std::string name(plan::name_of(static_cast<Enum>(i)));
        REQUIRE(!name.empty());
        CHECK_MESSAGE(has(swedish(), group + name), group, name);
    }
}

}  // namespace

TEST_CASE("placeholders are filled in one pass, and unknown ones stay") {
    const Words all = words(R"({"a": {"b": "{x} av {y}, {z}"}})");
    CHECK(all("a.b", {{"x", "1"}, {"y", "2"}}) == "1 av 2, {z}");
    CHECK(all("a.b", {{"x", "{y}"}, {"y", "2"}, {"z", "{"}}) == "{y} av 2, {");
    CHECK(all("a.missing") == "a.missing");
}

TEST_CASE("a count chooses its form") {
    const Words all = words(R"({"risks": {"one": "{n} risk", "other": "{n} risker i {where}"}, "plain": "{n} st"})");
    CHECK(all.count("risks", 1) == "1 risk");
    CHECK(all.count("risks", 0, {{"where", "planen"}}) == "0 risker i planen");
    CHECK(all.count("plain", 1) == "1 st");
    CHECK(all.count("nowhere", 1) == "nowhere");
}

TEST_CASE("a bad word file is refused and names its key") {
    CHECK(Words::parse("{").error().kind == ErrorKind::input);
    CHECK(Words::parse("[]").error().kind == ErrorKind::input);
    CHECK(Words::parse(R"({"now": {"moved": 3}})").error().message.find("now.moved") != std::string::npos);
}

TEST_CASE("both languages have the same keys") {
    CHECK(swedish().keys() == english().keys());
}

TEST_CASE("no key of the word files is unused") {
    const std::set<std::string> in_sources = keys_in_sources();
    for (const std::string& key : swedish().keys()) CHECK_MESSAGE(is_used(key, in_sources), key);
}

TEST_CASE("no key in the sources is missing from the word files") {
    for (const std::string& key : keys_in_sources()) {
        if (key.find('.') == std::string::npos || key.ends_with('.')) continue;
        CHECK_MESSAGE(has(swedish(), key), key);
    }
}

TEST_CASE("keys made of stable names exist for every name") {
    check_names("assessment.", plan::Assessment::cannot_tell);
    check_names("performed.", plan::Performed::postponed);
    check_names("follows.", plan::FollowsPlan::no);
    check_names("decision.", plan::DecisionState::decided);
    check_names("cycle_when.", plan::Cycle::complementary);
    check_names("cycle_definite.", plan::Cycle::complementary);
    check_names("noun.", plan::ControlNoun::review);
    for (int month = 1; month <= 12; ++month) {
        CHECK(has(swedish(), "month." + std::to_string(month)));
        CHECK(has(swedish(), "month_short." + std::to_string(month)));
    }
}
