#include "core/import/vocabulary.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;
using import::Vocabulary;

TEST_CASE("headings are compared without case, white space and signs") {
    const Vocabulary vocabulary = shipped_vocabulary();
    CHECK(vocabulary.field("risks", "  RISKVÄRDE ") == "value");
    CHECK(vocabulary.field("risks", "Följer\nplan") == "follows_plan");
    CHECK(vocabulary.field("measurements", "%") == "percent");
    CHECK_FALSE(vocabulary.field("risks", "Väder"));
    CHECK_FALSE(vocabulary.field("no such kind", "Risk"));
}

TEST_CASE("a heading may carry an instruction after its name") {
    const Vocabulary vocabulary = shipped_vocabulary();
    CHECK(vocabulary.field("risks", "Följer plan: Ja/Nej") == "follows_plan");
    CHECK(vocabulary.field("risks", "Kommentar: (Ja – beskriv) (Nej – beskriv)") == "comment");
    CHECK(vocabulary.field("risks", "Sannolikhet (1–4)") == "likelihood");
    CHECK(vocabulary.field("risks", "Befintliga arbetssätt och rutiner för att minska risken") == "measures");
}

TEST_CASE("other municipalities' words and English registers mean the same") {
    const Vocabulary vocabulary = shipped_vocabulary();
    for (const char* word : {"Riskvärde", "Risktal", "Risknivå", "VOR-värde", "Score"})
        CHECK_MESSAGE(vocabulary.field("risks", word) == "value", word);
    for (const char* word : {"Konsekvens", "K", "Påverkan", "Impact"})
        CHECK_MESSAGE(vocabulary.field("risks", word) == "consequence", word);
    for (const char* word : {"Sannolikhet", "S", "Trolighet", "Likelihood"})
        CHECK_MESSAGE(vocabulary.field("risks", word) == "likelihood", word);
    CHECK(vocabulary.field("risks", "Owner") == "responsible");
    CHECK(vocabulary.field("risks", "Mitigation") == "measures");
    CHECK(vocabulary.field("risks", "Status") == "follows_plan");
    CHECK(vocabulary.field("risks", "Due") == "due");
    CHECK(vocabulary.field("controls", "Kontrollmoment") == "text");
}

TEST_CASE("assessments of every kind have a stable name") {
    const Vocabulary vocabulary = shipped_vocabulary();
    CHECK(vocabulary.word("assessment", "Mindre brister") == "minor");
    CHECK(vocabulary.word("assessment", "◆ Mindre brister") == "minor");
    CHECK(vocabulary.word("assessment", "utan anmärkning") == "none");
    CHECK(vocabulary.word("assessment", "med anmärkning") == "major");
    CHECK(vocabulary.word("assessment", "Gick inte säkert att avgöra") == "cannot_tell");
    CHECK(vocabulary.word("assessment", "Ingen bedömning gjord") == "not_assessed");
    CHECK_FALSE(vocabulary.word("assessment", "lagom"));
    CHECK_FALSE(vocabulary.word("no such concept", "Ja"));
}

TEST_CASE("four ways of having no good news stay four different things") {
    const Vocabulary vocabulary = shipped_vocabulary();
    CHECK(vocabulary.word("assessment", "Ej angivet") == "not_stated");
    CHECK(vocabulary.word("assessment", "Ingen bedömning gjord") == "not_assessed");
    CHECK(vocabulary.word("performed", "Ej genomförd") == "no");
    CHECK(vocabulary.word("performed", "Ersatt av annan kontroll") == "replaced");
}

namespace {

std::string why_not(std::string_view headings, std::string_view words) {
    const auto vocabulary = Vocabulary::parse(headings, words);
    return vocabulary ? "" : vocabulary.error().message;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a damaged vocabulary is refused with the key that is wrong") {
    CHECK(why_not("{}", "{}").empty());
    CHECK(contains(why_not("{", "{}"), "headings.json"));
    CHECK(contains(why_not("{}", "[]"), "words.json"));
    CHECK(contains(why_not(R"({"risks":[]})", "{}"), "risks"));
    CHECK(contains(why_not(R"({"risks":{"title":"Risk"}})", "{}"), "risks.title"));
    CHECK(contains(why_not(R"({"risks":{"title":[1]}})", "{}"), "risks.title"));
    CHECK(contains(why_not("{}", R"({"yes_no":{"yes":["Ja"],"no":["ja"]}})"), "already means 'yes'"));
}

TEST_CASE("every mapped word of the shipped vocabulary is one the domain knows") {
    const Vocabulary vocabulary = shipped_vocabulary();
    const auto words = nlohmann::json::parse(read_file("assets/vocabulary/words.json"));
    for (const auto& [concept_name, names] : words.items())
        for (const auto& [name, synonyms] : names.items())
            CHECK_MESSAGE(is_stable_name(concept_name, name), concept_name << "." << name);
}
