#include "core/import/prose_facts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

constexpr const char* controls = "Kontrollmoment;Resultat;Ny åtgärd\n";

auto import_control(const std::string& result, const std::string& new_action = "", const import::Hints& hints = {})
    -> import::Imported {
    return import_of("\n" + std::string(controls) + "Loggkontroll av behörigheter;" + result + ";" + new_action + "\n",
                     hints);
}  // namespace

std::vector<std::string> facts(const import::Imported& imported, std::string_view kind) {
    std::vector<std::string> all;
    for (const import::Proposal& proposal : imported.proposals)
        if (proposal.kind == kind) all.push_back(proposal.fact);
    return all;
}

auto sheet_with_text(const std::vector<std::string>& paragraphs) -> import::Sheet {
    import::Sheet sheet = sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n\n" + std::string(controls) +
                                   "Loggkontroll av behörigheter;Ingen avvikelse;\n");
    for (const std::string& paragraph : paragraphs)
        sheet.rows.push_back({{paragraph, 40, false, import::Role::paragraph}});
    return sheet;
}

}  // namespace

TEST_CASE("a measured result in a cell belongs to the row, and is a proposal with its sentence") {
    const auto imported = import_control("Mallen är ny. I 12 av 40 granskade akter saknas logg.");
    const plan::Document& document = only_document(imported);
    REQUIRE(document.measurements.size() == 1);
    const plan::Measurement& measurement = document.measurements[0];
    CHECK(measurement.numerator == 12);
    CHECK(measurement.denominator == 40);
    CHECK_FALSE(measurement.percent);
    CHECK(measurement.control == document.controls[0].id);
    CHECK(measurement.about_people);
    CHECK(measurement.source == document.controls[0].source);
    REQUIRE(imported.proposals.size() == 1);
    CHECK(imported.proposals[0].kind == "measurement");
    CHECK(imported.proposals[0].fact == "12 av 40");
    CHECK(imported.proposals[0].sentence == "I 12 av 40 granskade akter saknas logg.");
    CHECK(imported.proposals[0].document == document.id);
    CHECK(document.controls[0].follow_up.result == "Mallen är ny. I 12 av 40 granskade akter saknas logg.");
}

TEST_CASE("a struck fact is not added again") {
    const std::string result = "I 12 av 40 granskade akter saknas logg. Enkäten gav 28 svar.";
    const auto first = import_control(result);
    REQUIRE(first.proposals.size() == 2);
    import::Hints hints;
    hints.struck.insert(first.proposals[0].id);
    const auto again = import_control(result, "", hints);
    CHECK(facts(again, "measurement") == std::vector<std::string>{"28 svar"});
    CHECK(only_document(again).measurements.size() == 1);
}

TEST_CASE("due times have their words, their kind and the dates that the plan's year gives them") {
    const auto imported = import_control("Rutinen ska vara klar före 31/8.", "Ny enkät våren 2024");
    const auto& due = only_document(imported).due;
    REQUIRE(due.size() == 2);
    CHECK(due[0].text == "före 31/8");
    CHECK(due[0].kind == plan::DueKind::due);
    CHECK(due[0].latest == parse_date("2023-08-30"));
    CHECK(due[0].year_derived);
    CHECK(due[0].about == "Rutinen ska vara klar");
    CHECK(due[0].control == only_document(imported).controls[0].id);
    CHECK(due[1].text == "våren 2024");
    CHECK(due[1].kind == plan::DueKind::due);
    CHECK(facts(imported, "due") == std::vector<std::string>{"före 31/8", "våren 2024"});
}

TEST_CASE("what is to come has not passed when the document was written") {
    const auto due_in = [](const std::string& date) {
        const auto imported = import_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\nDatum;" + date + "\n\n" +
                                        std::string(controls) + "Loggkontroll;Rutinen ska vara klar före 30/4.;\n");
        const auto& due = only_document(imported).due;
        REQUIRE(due.size() == 1);
        CHECK(due[0].text == "före 30/4");
        return due[0];
    };
    CHECK(due_in("2023-02-10").latest == parse_date("2023-04-29"));
    CHECK_FALSE(due_in("2024-02-10").latest);
    CHECK_FALSE(due_in("2024-02-10").year_derived);
}

TEST_CASE("the result of another year than the plan's is not read") {
    CHECK(only_document(import_control("År 2020 var följsamheten 91 %.")).measurements.empty());
    CHECK(only_document(import_control("År 2023 var följsamheten 91 %.")).measurements.size() == 1);
}

TEST_CASE("a time without a verb is due only where the column says what is to be done") {
    CHECK(only_document(import_control("Loggar, våren 2024")).due.empty());
    const auto imported =
        import_of("\nRisk;Riskvärde;Hantering;Kommentar\nFel mottagare;8;Skriftlig rutin vt 2024;Rutin vt 2025\n");
    const auto& due = only_document(imported).due;
    REQUIRE(due.size() == 1);
    CHECK(due[0].text == "vt 2024");
    CHECK(due[0].in_treatment);
    CHECK(due[0].risk == only_document(imported).risks[0].risk);
}

TEST_CASE("what is due does not repeat when") {
    const auto imported = import_control("Ny granskning kommer att göras i mars 2024.");
    const plan::DueTime& due = only_document(imported).due.at(0);
    CHECK(due.text == "i mars 2024");
    CHECK(due.about == "Ny granskning kommer att göras");
}

TEST_CASE("a date that does not exist is told, and has no dates") {
    const auto imported = import_control("Rutinen ska vara klar senast 30/2.");
    CHECK(findings_of(imported, "no_such_date") == 1);
    CHECK_FALSE(imported.rejected());
    REQUIRE(only_document(imported).due.size() == 1);
    CHECK_FALSE(only_document(imported).due[0].latest);
}

TEST_CASE("a result that says so tells whether its control was carried out") {
    const auto moved = import_control("Kontrollen flyttas till nästa års plan.");
    CHECK(only_document(moved).controls[0].follow_up.performed.value == plan::Performed::postponed);
    CHECK(only_document(moved).controls[0].follow_up.performed.raw == "flyttas till nästa års plan");
    CHECK(facts(moved, "performed") == std::vector<std::string>{"flyttas till nästa års plan"});
    CHECK(only_document(import_control("Rutinen är känd.")).controls[0].follow_up.performed.value ==
          plan::Performed::not_stated);
}

TEST_CASE("what a cell of its own states is not read again from a sentence") {
    const auto imported = import_of(
        "\nKontrollmoment;Genomförd;Resultat\nLoggkontroll;Nej;Stickprov har utförts i 12 av 40 akter före 31/8.\n"
        "\nMätning;Antal;Av totalt\nAkter med logg;12;40\n");
    CHECK(only_document(imported).controls[0].follow_up.performed.value == plan::Performed::no);
    CHECK(only_document(imported).measurements.size() == 1);
    CHECK(facts(imported, "measurement").empty());
    CHECK(facts(imported, "performed").empty());
}

TEST_CASE("a sentence of running text that gave a fact is not unread") {
    const import::Sheet sheet = sheet_with_text({"Nämnden tackar. Enkäten gav 28 svar."});
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    const plan::Document& document = only_document(imported);
    REQUIRE(document.measurements.size() == 1);
    CHECK(document.measurements[0].source.line == 40);
    CHECK(document.measurements[0].control.empty());
    const auto is_unread = [&](std::string_view text) {
        return std::ranges::find(document.unread, text, &plan::UnreadPart::text) != document.unread.end();
    };
    CHECK(is_unread("Nämnden tackar."));
    CHECK_FALSE(is_unread("Enkäten gav 28 svar."));
}

TEST_CASE("a paragraph that calls a control by its full name speaks of that control") {
    const import::Sheet sheet =
        sheet_with_text({"Loggkontroll av behörigheter görs av enheten. Av loggarna följde 80 procent rutinen."});
    const plan::Document document = only_document(import::import_sheets({&sheet, 1}, shipped_vocabulary()));
    REQUIRE(document.measurements.size() == 1);
    CHECK(document.measurements[0].control == document.controls[0].id);
}

TEST_CASE("the same result told twice is one") {
    const import::Sheet sheet = sheet_with_text(
        {"Enkäten gav 28 svar.", "Enkäten i maj gav 28 svar.", "Intervjuer om tillit gav 28 svar från föräldrar."});
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    CHECK(only_document(imported).measurements.size() == 2);
}
