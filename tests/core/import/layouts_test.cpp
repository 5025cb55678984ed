// Tables as people lay them out: merged cells, headers in two rows and on each page, risks and controls in one.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

std::string unread_in(const import::Imported& imported) {
    std::string all;
    for (const plan::UnreadPart& part : only_document(imported).unread) all += part.text + "|";
    return all;
}

const plan::RiskStatement& risk_called(const import::Imported& imported, const std::string& title) {
    const auto& risks = only_document(imported).risks;
    const auto found = std::ranges::find(risks, title, &plan::RiskStatement::title);
    REQUIRE_MESSAGE(found != risks.end(), title);
    return *found;
}

}  // namespace

TEST_CASE("an empty area is as above, with one note; a value or a comment never is") {
    const auto imported = import_of(
        "Område;Process;Risk;Riskvärde;Kommentar\n"
        "Miljö;Tillsyn;Tillsyn uteblir;9;Planen hålls\n;;Avgift blir fel;;\n;Prövning;Beslut dröjer;6;\n");
    const auto& risks = only_document(imported).risks;
    REQUIRE(risks.size() == 3);
    CHECK(risks[1].area == "Miljö");
    CHECK(risks[1].process == "Tillsyn");
    CHECK_FALSE(risks[1].value);
    CHECK_FALSE(risks[1].follow_up);
    CHECK(risks[2].area == "Miljö");
    CHECK(risks[2].process == "Prövning");
    CHECK(findings_of(imported, "inherited") == 2);
    CHECK(unread_in(imported) == "");
}

TEST_CASE("a new area has not the process of the one above, and nothing is inherited over a gap") {
    const auto imported =
        import_of("Område;Process;Risk\nMiljö;Tillsyn;Tillsyn uteblir\nBygg;;Lov dröjer\n\n;Avgift;Avgift blir fel\n");
    CHECK(risk_called(imported, "Lov dröjer").process == "");
    CHECK(risk_called(imported, "Avgift blir fel").area == "");
}

TEST_CASE("where the same area is written out row by row, an empty one is empty") {
    const auto imported = import_of("Område;Kontroll\nMiljö;Besök\nMiljö;Avgifter\n;Representation\n");
    CHECK(only_document(imported).controls.at(2).area == "");
    CHECK(findings_of(imported, "inherited") == 0);
}

TEST_CASE("a header repeated on each page is dropped, though a letter differs") {
    const auto imported = import_of(
        "Område;Risk;Befintliga arbetssätt och rutiner\nMiljö;Tillsyn uteblir;Plan finns\n\n"
        "Område;Risk;Befintliga arbetsätt och rutiner\n;Avgift blir fel;Taxa finns\n");
    CHECK(risk_called(imported, "Avgift blir fel").area == "Miljö");
    CHECK(unread_in(imported) == "");
    CHECK(std::ranges::count(imported.headings, "area", &import::ReadHeading::field) == 1);
    CHECK(std::ranges::count(imported.headings, "measures", &import::ReadHeading::field) == 2);
}

TEST_CASE("a row broken at the end of a page is whole again") {
    const auto imported = import_of(
        "Risk;Kontroll;Resultat\nTillsyn uteblir;Granskning av;Alla planerade besök har\n\n"
        "Risk;Kontroll;Resultat\n;besöken;gjorts.\n;Stickprov av avgifter;Utan fel.\n");
    const auto& controls = only_document(imported).controls;
    REQUIRE(controls.size() == 2);
    CHECK(controls[0].text == "Granskning av besöken");
    CHECK(controls[0].follow_up.result == "Alla planerade besök har gjorts.");
    CHECK(controls[1].text == "Stickprov av avgifter");
    CHECK(controls[1].risk == controls[0].risk);
}

TEST_CASE("a header in two rows is joined") {
    const auto imported = import_of(
        ";;Bedömning;;;Före åtgärder\nNr;Risk;S;K;Riskvärde;Sannolikhet;Konsekvens\nR1;Tillsyn uteblir;2;3;6;4;3\n");
    const plan::RiskStatement& risk = risk_called(imported, "Tillsyn uteblir");
    CHECK(risk.risk == "R1");
    CHECK(risk.likelihood == 2);
    CHECK(risk.consequence == 3);
    CHECK(risk.value == 6);
    CHECK(risk.likelihood_before == 4);
    CHECK(risk.consequence_before == 3);
    CHECK(unread_in(imported) == "");
    CHECK(std::ranges::count(imported.headings, "Bedömning", &import::ReadHeading::text) == 1);
}

TEST_CASE("a label or a title above the header is no part of it") {
    CHECK(risk_called(import_of("Uppföljning;delår\nNr;Risk;S;K\nR1;Hot;2;3\n"), "Hot").likelihood == 2);
    const auto imported = import_of("Bedömt av ledningen\nNr;Risk;S;K\nR1;Hot;2;3\n");
    CHECK(unread_in(imported) == "Bedömt av ledningen|");
}

TEST_CASE("a risk and its controls in one table: what stands on which side of the control tells whose it is") {
    const auto imported = import_of(
        "Riskområde;Risk;Riskvärde;Åtgärder;Kontroll;Kontrollbedömning;Uppföljning;Åtgärder\n"
        "Miljö;Tillsyn uteblir;9;Plan;Granskning av planen;Inga brister;Allt gjort;Ny granskning\n"
        ";;;;Stickprov av besök;Mindre brister;Något saknas;\n"
        "Bygg;Lov dröjer;6;;Mätning av tider;Ingen bedömning gjord;;\n");
    const plan::Document& document = only_document(imported);
    REQUIRE(document.risks.size() == 2);
    CHECK(document.risks[0].measures == "Plan");
    CHECK_FALSE(document.risks[0].follow_up);
    REQUIRE(document.controls.size() == 3);
    CHECK(document.controls[0].follow_up.result == "Allt gjort");
    CHECK(document.controls[0].follow_up.new_action == "Ny granskning");
    CHECK(document.controls[1].risk == document.risks[0].risk);
    CHECK(document.controls[1].follow_up.assessment.value == plan::Assessment::minor);
    CHECK(document.controls[2].risk == document.risks[1].risk);
    CHECK(unread_in(imported) == "");
}

TEST_CASE("a control may repeat the words of its risk, or its number") {
    const auto words = import_of("Risk;Kontroll\nTillsyn uteblir;Granskning\nTillsyn uteblir;Stickprov\n");
    CHECK(only_document(words).risks.size() == 1);
    CHECK(only_document(words).controls.size() == 2);
    const auto number = import_of("Nr;Risk;Kontroll\nK1;R1;Granskning\n\nNr;Risk\nR1;Tillsyn uteblir\n");
    CHECK(only_document(number).risks.size() == 1);
    CHECK(only_document(number).controls.at(0).id == "K1");
    CHECK(only_document(number).controls.at(0).risk == "R1");
}

TEST_CASE("a name and the risk below it are a title and its description") {
    const auto imported = import_of("Risk;Riskvärde\n\"Tillsyn\nRisk att besök uteblir.\";9\n\"Avgift\nblir fel\";6\n");
    CHECK(risk_called(imported, "Tillsyn").description == "Risk att besök uteblir.");
    CHECK(only_document(imported).risks.at(1).description == "");
}

TEST_CASE("a description stands beside the title; alone it is the title") {
    CHECK(risk_called(import_of("Risk;Riskbeskrivning\nTillsyn;Besök uteblir\n"), "Tillsyn").description ==
          "Besök uteblir");
    CHECK(risk_called(import_of("Nr;Riskbeskrivning\nR1;Besök uteblir\n"), "Besök uteblir").description == "");
}

TEST_CASE("a risk of the plan and of its follow-up is one; a control that is only planned is how it is handled") {
    const auto imported = import_of(
        "Risk;Kontroll;Kontrollbedömning\n\"Tillsyn\nRisk att besök uteblir.\";Stickprov;Inga brister\n\n"
        "Riskområde;Riskbeskrivning;Riskvärde;Kontroll\nTillsyn;Risk att besök uteblir.;9;Vi tar stickprov\n");
    const plan::Document& document = only_document(imported);
    REQUIRE(document.risks.size() == 1);
    CHECK(document.risks[0].value == 9);
    CHECK(document.risks[0].area == "Tillsyn");
    REQUIRE(document.controls.size() == 1);
    CHECK(document.controls[0].risk == document.risks[0].risk);
    REQUIRE(document.treatments.size() == 1);
    CHECK(document.treatments[0].text == "Vi tar stickprov");
    CHECK(document.treatments[0].kinds == std::vector{plan::TreatmentKind::review});
    CHECK(document.contradictions.empty());
    CHECK(unread_in(imported) == "");
}

TEST_CASE("two tables that say different things of one risk are both kept") {
    const auto imported =
        import_of("Risk;Riskvärde\nTillsyn uteblir;9\n\nRisker\nRisk;Riskvärde\nTillsyn uteblir;12\n");
    const plan::Document& document = only_document(imported);
    REQUIRE(document.risks.size() == 1);
    CHECK(document.risks[0].value == 9);
    REQUIRE(document.contradictions.size() == 1);
    CHECK(document.contradictions[0].what == "Riskvärde: Tillsyn uteblir");
    CHECK(document.contradictions[0].values == std::vector<std::string>{"9", "12"});
    CHECK(findings_of(imported, "two_values") == 1);
}

TEST_CASE("the same title under another process is another risk") {
    const auto imported = import_of(
        "Process;Risk;Riskvärde\nTillsyn;Beslut dröjer;9\n\nRisker\nProcess;Risk;Riskvärde\nPrövning;Beslut "
        "dröjer;12\n");
    CHECK(only_document(imported).risks.size() == 2);
}

TEST_CASE("a row told twice is told once, and the other is unread") {
    const auto imported = import_of("Kontroll;Bedömning\nStickprov;Inga brister\nStickprov;Inga brister\n");
    CHECK(only_document(imported).controls.size() == 1);
    CHECK(line_of(imported, "duplicate_row") == 5);
    CHECK(unread_in(imported) == "Kontroll: Stickprov|Bedömning: Inga brister|");
}

TEST_CASE("the heading of a column without a single text is not lost") {
    CHECK(unread_in(import_of("Nr;Risk;Väder\nR1;Hot;\n")) == "Väder|");
}

TEST_CASE("a table of a document that ends does not go on below without its header") {
    for (const bool with_header : {false, true}) {
        import::Sheet sheet = sheet_of(
            "Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n\nRisk;Kontroll;Bedömning\n"
            "Besök uteblir;Besök räknas;Inga brister\n");
        sheet.rows.push_back({{"", 6, false, import::Role::paragraph}});
        if (with_header) sheet.rows.push_back({{"Risk", 7}, {"Kontroll", 7}, {"Bedömning", 7}});
        sheet.rows.push_back({{"Larm ljuder inte", 8}, {"Larm provas", 8}, {"Mindre brister", 8}});
        const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
        CHECK(only_document(imported).risks.size() == (with_header ? 2 : 1));
        CHECK(only_document(imported).unread.size() == (with_header ? 0 : 3));
        CHECK(line_of(imported, "table_without_header") == (with_header ? 0 : 8));
    }
}

TEST_CASE("no risk and no control is called by a number or a status word") {
    const auto imported = import_of("Risk;Kontroll\nBesök uteblir;Besök räknas\n\nIngen avvikelse;3\nJa;12 %\n");
    CHECK(only_document(imported).risks.size() == 1);
    CHECK(only_document(imported).controls.size() == 1);
    CHECK(unread_in(imported) == "Risk: Ingen avvikelse|Kontroll: 3|Risk: Ja|Kontroll: 12 %|");
    CHECK(findings_of(imported, "no_risk_in_row") == 2);
}

TEST_CASE("headings that say nothing of a subject make no table") {
    const auto imported = import_of("Uppdrag;Status;Kommentar\nTa fram en plan;Fullgjort;Klar i maj\n");
    CHECK(only_document(imported).assignments.size() == 1);
    CHECK(findings_of(imported, "no_risk_in_row") == 0);
}

TEST_CASE("who answers for a risk without a control is the risk's") {
    const auto imported = import_of(
        "Risk;Kontroll;Ansvarig;Klart senast\nBesök uteblir;Besök räknas;Chef A;2023-05-01\nHot;;Chef B;2023-06-01\n"
        "Larm;–;Chef C;\n");
    const plan::Document& document = only_document(imported);
    CHECK(document.controls.size() == 1);
    CHECK(document.controls[0].responsible == "Chef A");
    CHECK(risk_called(imported, "Besök uteblir").responsible == "");
    CHECK(risk_called(imported, "Hot").responsible == "Chef B");
    CHECK(risk_called(imported, "Larm").responsible == "Chef C");
    REQUIRE(document.due.size() == 2);
    CHECK(document.due[1].risk == risk_called(imported, "Hot").risk);
    CHECK(findings_of(imported, "no_control_in_row") == 0);
    CHECK(unread_in(imported) == "");
}

TEST_CASE("a share is no value and no step; a value beyond the stated scale is told") {
    const auto imported = import_of(
        "Skala sannolikhet;1–5\nSkala konsekvens;1–5\n\nRisk;Sannolikhet;Riskvärde\n"
        "Hot;20 %;8 %\nLarm;2;99\nBesök uteblir;3;0\n");
    CHECK_FALSE(risk_called(imported, "Hot").value);
    CHECK_FALSE(risk_called(imported, "Hot").likelihood);
    CHECK(unread_in(imported) == "Sannolikhet: 20 %|Riskvärde: 8 %|");
    CHECK(findings_of(imported, "beyond_scale") == 2);
}

TEST_CASE("a place in a text file is a line, also of a cell that was not there") {
    import::Sheet sheet = sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n\nNr;Risk;Riskvärde\n");
    sheet.rows.push_back({{"", 0}, {"Hot", 9}, {"många", 0}});
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    CHECK(only_document(imported).risks.at(0).source.line == 9);
    CHECK(line_of(imported, "not_a_number") == 9);
}
