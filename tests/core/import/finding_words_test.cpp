// Every finding that a reader can make has its words, and no words are left over.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

// What the first group of the pattern matches anywhere in the sources.
std::set<std::string> in_sources(const std::regex& pattern) {
    std::set<std::string> found;
    for (const char* folder : {"core", "platform", "app"})
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::string(RISKBILD_SOURCE_DIR "/") + folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cpp" && extension != ".hpp") continue;
            const std::string source = read_file(std::filesystem::relative(entry.path(), RISKBILD_SOURCE_DIR).string());
            for (std::sregex_iterator it(source.begin(), source.end(), pattern), end; it != end; ++it)
                found.insert((*it)[1]);
        }
    return found;
}

}  // namespace

TEST_CASE("every code of a finding has words in both languages") {
    const import::Messages messages = shipped_messages();
    const auto codes = in_sources(std::regex("\\.(?:note|warning|error)\\(\\s*\"([a-z_]+)\""));
    CHECK(codes.size() > 40);
    for (const std::string& code : codes)
        if (!code.ends_with("_")) CHECK_MESSAGE(messages.knows(code), code);
}

TEST_CASE("no words of a finding are left over") {
    const auto names = in_sources(std::regex("\"([a-z_]+)\""));
    // Made of a field's name: reading.cpp, warn_unknown.
    const std::set<std::string> composed{"unknown_risk", "unknown_control", "unknown_recommendation"};
    const auto words = nlohmann::json::parse(read_file("assets/vocabulary/findings.json"));
    for (const auto& [code, languages] : words.items())
        CHECK_MESSAGE((names.contains(code) || composed.contains(code)), code);
}
