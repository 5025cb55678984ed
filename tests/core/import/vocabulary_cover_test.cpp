// What other municipalities say for the same thing is understood: the lists lie outside the source tree.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/text.hpp"
#include "core/import/level_text.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

nlohmann::json read_list(const std::string& name) {
    std::ifstream file(std::string(RISKBILD_SOURCE_DIR) + "/../shared/facts/" + name);
    return file ? nlohmann::json::parse(file) : nlohmann::json();
}

// 'F: Förslag, utkast (not final) = note' without where it was seen and what it means.
std::string bare(std::string term) {
    for (const char* origin : {"F: ", "B: "})
        if (term.starts_with(origin)) term.erase(0, 3);
    return term.substr(0, term.find(" = "));
}

std::vector<std::string> parts_of(const std::string& term) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : bare(term) + "/")
        if (std::string_view("/;,").find(c) == std::string_view::npos)
            part += c;
        else
            parts.push_back(std::exchange(part, ""));
    return parts;
}

bool is_known(const std::string& term, const import::Vocabulary& vocabulary, const nlohmann::json& words) {
    for (const std::string& kind : vocabulary.table_kinds())
        if (vocabulary.field(kind, term)) return true;
    for (const auto& [concept_name, names] : words.items())
        if (vocabulary.word(concept_name, term)) return true;
    return false;
}

// Ways of doing a control, parts of an administration, and phrases of running text are neither headings nor states.
const std::set<std::string> no_headings{"control_method", "administration", "sufficient"};
const std::set<std::string> no_words{"Risk i verksamheten för att inte kunna säkerställa …",
                                     "(Stadsrevisionens) rekommendationer",
                                     "uppdraget … fullgjort",
                                     "Socialnämnden",
                                     "SAS (abbreviation not explained in the seeds)",
                                     "Utvecklingsfunktionen",
                                     "F: (icke) tillräcklig (revision)"};

}  // namespace

TEST_CASE("every heading and state of the list of terms is understood") {
    const nlohmann::json list = read_list("vocabulary.json");
    if (list.is_null()) {
        MESSAGE("skipped: no list of terms beside the source tree");
        return;
    }
    const import::Vocabulary vocabulary = shipped_vocabulary();
    const auto words = nlohmann::json::parse(read_file("assets/vocabulary/words.json"));
    for (const auto& entry : list) {
        if (no_headings.contains(entry.at("concept"))) continue;
        for (const char* group : {"seed_terms", "other"})
            for (const std::string term : entry.at(group)) {
                const std::vector<std::string> parts = parts_of(term);
                const bool known =
                    is_known(bare(term), vocabulary, words) || std::ranges::any_of(parts, [&](const std::string& part) {
                        return is_known(part, vocabulary, words);
                    });
                CHECK_MESSAGE((known || no_words.contains(term)), entry.at("concept") << ": " << term);
            }
    }
}

TEST_CASE("every stated threshold of the list of scales is read as a level") {
    const nlohmann::json list = read_list("scales.json");
    if (list.is_null()) {
        MESSAGE("skipped: no list of scales beside the source tree");
        return;
    }
    int levels = 0;
    for (const auto& entry : list) {
        if (!entry.at("thresholds").is_string()) continue;
        const std::string thresholds = entry.at("thresholds");
        if (thresholds.find(';') == std::string::npos) continue;  // told in words
        for (const std::string_view level : text::split(thresholds, ';')) {
            CHECK_MESSAGE(import::read_level_text(std::string(text::trim(level)), shipped_vocabulary()), level);
            ++levels;
        }
    }
    CHECK(levels >= 11);
}
