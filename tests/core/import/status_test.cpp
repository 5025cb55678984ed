// Whose status a word says, and what it may not be made to say.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/import/sheets.hpp"

using namespace riskbild;

namespace {

plan::Worded<plan::FollowsPlan> followed(const std::string& word) {
    const auto imported = import_of("Risk;Riskvärde;Följer plan\nBesök uteblir;6;" + word + "\n");
    return only_document(imported).risks.at(0).follow_up.value().follows_plan;
}

plan::ControlFollowUp assessed(const std::string& word) {
    return only_document(import_of("Kontroll;Bedömning\nBesök räknas;" + word + "\n")).controls.at(0).follow_up;
}

}  // namespace

TEST_CASE("a column headed only 'Status' is the control's where its words are of work that is done") {
    for (const char* sheet : {"Risk;Kontroll;Läge\nBesök uteblir;Besök räknas;Pågår\nHot;Larm provas;Genomförd\n",
                              "Risk;Status;Kontroll\nBesök uteblir;Pågår;Besök räknas\nHot;Genomförd;Larm provas\n"}) {
        const auto imported = import_of(sheet);
        const plan::Document& document = only_document(imported);
        CHECK_FALSE(document.risks.at(0).follow_up);
        CHECK(document.controls.at(0).follow_up.performed.value == plan::Performed::ongoing);
        CHECK(document.controls.at(1).follow_up.performed.raw == "Genomförd");
        CHECK(std::ranges::count(imported.headings, "control.performed", &import::ReadHeading::field) == 1);
        CHECK(document.unread.empty());
    }
}

TEST_CASE("it is the risk's where its words are of a plan that is followed, or could be either's and it stands there") {
    const auto words = import_of("Risk;Kontroll;Status\nBesök uteblir;Besök räknas;Enligt plan\n");
    CHECK(only_document(words).risks.at(0).follow_up.value().follows_plan.value == plan::FollowsPlan::yes);
    const auto place = import_of("Risk;Status;Kontroll\nBesök uteblir;Ja;Besök räknas\n");
    CHECK(only_document(place).risks.at(0).follow_up.value().follows_plan.value == plan::FollowsPlan::yes);
    const auto alone = import_of("Risk;Status\nBesök uteblir;Nej\n");
    CHECK(only_document(alone).risks.at(0).follow_up.value().follows_plan.value == plan::FollowsPlan::no);
}

TEST_CASE("where it says of risks that something is in progress, it says nothing of the plan") {
    const auto imported = import_of("Risk;Score;Status\nVisits are missed;6;In progress\nThreats;8;Closed\n");
    CHECK_FALSE(only_document(imported).risks.at(0).follow_up);
    CHECK(line_of(imported, "status_of_what") == 4);
    REQUIRE(only_document(imported).unread.size() == 2);
    CHECK(only_document(imported).unread[0].text == "Status: In progress");
}

TEST_CASE("what is late is neither followed nor not") {
    CHECK(followed("Försenad").value == plan::FollowsPlan::not_stated);
    CHECK(followed("Försenad").raw == "Försenad");
}

TEST_CASE("doubt and reservations take back what a word says") {
    for (const char* word : {"Ja?", "Ja, men försenat", "Ja (delvis)", "Nej (troligen)", "Ja (från 2025)", "Ja ev."}) {
        CHECK_MESSAGE(followed(word).value == plan::FollowsPlan::not_stated, word);
        CHECK(followed(word).raw == word);
    }
    CHECK(assessed("Inga brister?").assessment.value == plan::Assessment::not_stated);
    CHECK(assessed("Inga brister (ej granskat)").assessment.value == plan::Assessment::not_stated);
    CHECK(followed("Ja, delvis").value == plan::FollowsPlan::partly);
    CHECK(followed("Ja (se bilaga)").value == plan::FollowsPlan::yes);
    CHECK(assessed("Mindre brister (2 av 30)").assessment.value == plan::Assessment::minor);
}

TEST_CASE("a deviation without a degree has none") {
    CHECK(assessed("Avvikelse").assessment.value == plan::Assessment::not_stated);
    CHECK(assessed("Avvikelse").assessment.raw == "Avvikelse");
    CHECK(assessed("Större avvikelse").assessment.value == plan::Assessment::major);
}

TEST_CASE("a control that was not carried out may say so where others are assessed") {
    CHECK(assessed("Ej genomförd").performed.value == plan::Performed::no);
    CHECK(assessed("Ej genomförd").assessment.raw == "Ej genomförd");
    const auto beside = import_of("Kontroll;Genomförd;Bedömning\nBesök räknas;Ja;Ej genomförd\n");
    CHECK(only_document(beside).controls.at(0).follow_up.performed.value == plan::Performed::yes);
}
