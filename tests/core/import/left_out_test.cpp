// What somebody has said is not to be read: neither lost nor good news.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;
using import::LeftOut;

namespace {

const std::string sheet =
    "Nr;Risk;Riskvärde;Följer plan;Internt\n1;Beslut dröjer;9;Nästan;a\n2;Hot;8;Ja;\n3;Brand;4;Nästan;b\n";

auto read(const std::string& csv, std::string_view headings, std::string_view words) -> import::Imported {
    import::Vocabulary vocabulary = shipped_vocabulary();
    std::vector<std::string> redefined;
    REQUIRE(vocabulary.extend_headings(headings, "headings.json", redefined));
    REQUIRE(vocabulary.extend_words(words, "words.json", redefined));
    const import::Sheet all = sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n" + csv);
    return import::import_sheets({&all, 1}, vocabulary);
}

plan::Worded<plan::FollowsPlan> followed(const import::Imported& imported, std::size_t row) {
    return only_document(imported).risks.at(row).follow_up.value().follows_plan;
}

}  // namespace

TEST_CASE("a column that is not to be read is listed with its place, and asked about no more") {
    const auto before = read(sheet, "{}", "{}");
    REQUIRE(before.unknown_headings.size() == 1);
    REQUIRE(only_document(before).unread.size() == 2);
    const auto imported = read(sheet, R"({"risks": {"left_out": ["internt"]}})", "{}");
    CHECK(imported.unknown_headings.empty());
    CHECK(only_document(imported).unread.empty());
    REQUIRE(imported.left_out.size() == 1);
    const LeftOut& column = imported.left_out[0];
    CHECK(column.what == LeftOut::What::heading);
    CHECK(column.section == "risks");
    CHECK(column.text == "Internt");
    CHECK(column.cells == 2);
    CHECK(column.source.line == 3);
    CHECK(only_document(imported).risks == only_document(before).risks);
}

TEST_CASE("a word that is not to be read counts as not stated, whatever it meant") {
    for (const char* word : {"Nästan", "Ja"}) {
        CAPTURE(word);
        const std::string words = std::string(R"({"follows_plan": {"left_out": [")") + word + R"("]}})";
        const auto imported = read(sheet, "{}", words);
        const std::size_t row = word == std::string("Ja") ? 1 : 0;
        CHECK(followed(imported, row) == plan::Worded<plan::FollowsPlan>{});
        REQUIRE(imported.left_out.size() == 1);
        CHECK(imported.left_out[0].what == LeftOut::What::word);
        CHECK(imported.left_out[0].section == "follows_plan");
        CHECK(imported.left_out[0].text == word);
        CHECK(imported.left_out[0].cells == (row == 1 ? 1 : 2));
        CHECK(imported.left_out[0].source.line == (row == 1 ? 5 : 4));
    }
    CHECK(findings_of(read(sheet, "{}", R"({"follows_plan": {"left_out": ["Nästan"]}})"), "unknown_status") == 0);
}

TEST_CASE("a yes, a kind and a list of kinds can be left out too") {
    const auto imported =
        read("Risk;Kritisk;Visas;Hantering;Slag av hantering\nHot;Vet ej;Någon gång;Larm;Aktivitet, Löst prat\n", "{}",
             R"({"yes_no": {"left_out": ["Vet ej"]}, "visibility": {"left_out": ["Någon gång"]},
            "treatment_kind": {"left_out": ["Löst prat"]}})");
    const plan::Document& document = only_document(imported);
    CHECK_FALSE(document.risks.at(0).critical);
    CHECK(document.risks.at(0).visibility == plan::Visibility::closed_rooms);
    CHECK(document.treatments.at(0).kinds == std::vector{plan::TreatmentKind::activity});
    CHECK(document.unread.empty());
    CHECK(imported.left_out.size() == 3);
    CHECK(findings_of(imported, "unknown_word") == 0);
}

TEST_CASE("an answer of what is in doubt says nothing of the word itself") {
    const std::string doubtful = "Nr;Risk;Följer plan\n1;Hot;Ja?\n2;Brand;Ja\n3;Vatten;Ja (troligen)\n";
    const auto imported =
        read(doubtful, "{}", R"json({"follows_plan": {"left_out": ["Ja?"], "partly": ["Ja (troligen)"]}})json");
    CHECK(followed(imported, 0) == plan::Worded<plan::FollowsPlan>{});
    CHECK(followed(imported, 1).value == plan::FollowsPlan::yes);
    CHECK(followed(imported, 2).value == plan::FollowsPlan::partly);
    CHECK(findings_of(imported, "unknown_status") == 0);
}

TEST_CASE("what is left out makes no row a header, and no table one of another kind") {
    const auto imported =
        read("Risk;Riskvärde\nHot;8\nRisk;Internt\n", R"({"risks": {"left_out": ["Internt"]}})", "{}");
    CHECK(imported.left_out.empty());
    CHECK(only_document(imported).risks.size() == 2);
    const auto both = read("Risk;Kontroll;Utfall X;Resultat\nHot;Larm provas;bra;fann inget\n",
                           R"({"risks": {"left_out": ["Utfall X", "Resultat"]}})", "{}");
    CHECK(only_document(both).controls.at(0).follow_up.result == "fann inget");
    CHECK(both.left_out.size() == 1);
}

TEST_CASE("words that were understood are told once, with what they mean") {
    const auto imported = read(sheet, "{}", R"({"follows_plan": {"partly": ["Nästan"]}})");
    REQUIRE(imported.words.size() == 2);
    CHECK(imported.words[0].text == "Nästan");
    CHECK(imported.words[0].concept_name == "follows_plan");
    CHECK(imported.words[0].name == "partly");
    CHECK(imported.words[0].source.line == 4);
    CHECK(imported.words[1].text == "Ja");
}
