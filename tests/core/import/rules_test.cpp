// The rules that nothing may break, one by one.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/limits.hpp"
#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;
using plan::Assessment;
using plan::FollowsPlan;

namespace {

const std::string scale = "Skala sannolikhet;1–4\nSkala konsekvens;1–4\n";
const std::string product = "Riskvärde räknas som;sannolikhet x konsekvens\n";

bool is_unread(const import::Imported& imported, const std::string& text) {
    const auto& unread = only_document(imported).unread;
    return std::ranges::find(unread, text, &plan::UnreadPart::text) != unread.end();
}

}  // namespace

TEST_CASE("absent stays absent") {
    const auto imported = import_of("Nr;Risk;Riskvärde;Sannolikhet;Kritisk;Följer plan\nR1;Hot;;;;\nR2;Våld;;;;Ja\n");
    const plan::RiskStatement& risk = only_document(imported).risks.at(0);
    CHECK_FALSE(risk.value);
    CHECK_FALSE(risk.likelihood);
    CHECK_FALSE(risk.consequence);
    CHECK_FALSE(risk.critical);
    CHECK_FALSE(risk.in_plan);
    REQUIRE(risk.follow_up);
    CHECK(risk.follow_up->follows_plan == plan::Worded<FollowsPlan>{FollowsPlan::not_stated, ""});
    CHECK_FALSE(only_document(imported).as_of);
    CHECK_FALSE(imported.boards[0].plans[0].scale);
    CHECK(imported.diagnostics.empty());
}

TEST_CASE("a document that follows nothing up has no follow-up to read") {
    CHECK_FALSE(only_document(import_of("Nr;Risk;Riskvärde\nR1;Hot;8\n")).risks.at(0).follow_up);
}

TEST_CASE("an unknown word is kept raw, counts as not stated, and is told with its line") {
    const auto imported = import_of("Nr;Kontroll;Bedömning\nK1;Rutin;Lagom\n");
    const plan::ControlFollowUp& follow_up = only_document(imported).controls.at(0).follow_up;
    CHECK(follow_up.assessment == plan::Worded<Assessment>{Assessment::not_stated, "Lagom"});
    CHECK(line_of(imported, "unknown_status") == 4);
    CHECK(findings_of(imported, "unknown_word") == 0);
    CHECK_FALSE(imported.rejected());
    CHECK(findings_of(import_of("Nr;Risk;Visas\nR1;Hot;Kanske\n"), "unknown_word") == 1);
}

TEST_CASE("an unknown word without a raw one beside it is unread") {
    CHECK(is_unread(import_of("Nr;Risk;Kritisk\nR1;Hot;kanske\n"), "Kritisk: kanske"));
    CHECK(is_unread(import_of("Nr;Risk;Visas\nR1;Hot;ibland\n"), "Visas: ibland"));
    CHECK(is_unread(import_of("Nr;Risk;Slag av hantering\nR1;Hot;trolleri\n"), "Slag av hantering: trolleri"));
    CHECK(is_unread(import_of("Tid;Slag\nunder 2024;trolleri\n"), "Slag: trolleri"));
}

TEST_CASE("a value that is not likelihood x consequence: a note, a warning where the plan multiplies") {
    const std::string risk = "\nNr;Risk;Riskvärde;S;K\nR1;Hot;9;2;4\n";
    const auto found = [&](const std::string& labels, const char* code) {
        const auto imported = import_of(labels + risk);
        CHECK(only_document(imported).risks.at(0).value == 9);
        return findings_of(imported, code);
    };
    CHECK(found("", "value_set_by_hand") == 1);
    CHECK(found(scale, "value_set_by_hand") == 1);
    CHECK(found(scale + product, "value_differs") == 1);
}

TEST_CASE("a value that the stated scale cannot give is told and kept") {
    const std::string risk = "\nNr;Risk;Riskvärde\nR1;Hot;7\nR2;Våld;8\nR3;Brist;25\n";
    const auto imported = import_of(scale + product + risk);
    CHECK(findings_of(imported, "impossible_value") == 2);
    CHECK(only_document(imported).risks.at(0).value == 7);
    CHECK(findings_of(import_of(scale + risk), "impossible_value") == 0);
}

TEST_CASE("a factor outside the scale is an error and unread") {
    const auto imported = import_of(scale + "\nNr;Risk;Sannolikhet;Konsekvens\nR1;Hot;5;4\n");
    CHECK(imported.rejected());
    CHECK(line_of(imported, "outside_scale") == 7);
    CHECK(is_unread(imported, "Sannolikhet: 5"));
    CHECK(only_document(imported).risks.at(0).consequence == 4);
}

TEST_CASE("'Konsekvens' may head a description instead of a number") {
    const auto imported = import_of("Nr;Risk;Konsekvens\nR1;Hot;Fel beslut fattas\n");
    CHECK(only_document(imported).risks.at(0).consequence_text == "Fel beslut fattas");
}

TEST_CASE("more than all of them is an error") {
    const auto imported = import_of("Mått;Antal;Av\nÄrenden;9;5\nAkter;5;9\n");
    CHECK(line_of(imported, "more_than_all") == 4);
    CHECK(is_unread(imported, "Antal: 9"));
    CHECK_FALSE(only_document(imported).measurements.at(0).numerator);
    CHECK(only_document(imported).measurements.at(1).numerator == 5);
}

TEST_CASE("a percentage that does not follow from its n of N is told; both are kept") {
    const auto imported = import_of("Mått;Antal;Av;Procent\nA;80;163;49\nB;80;163;59\nC;1;3;33,3\nD;1;3;33,5\n");
    CHECK(findings_of(imported, "percent_differs") == 2);
    CHECK(line_of(imported, "percent_differs") == 5);
    CHECK(only_document(imported).measurements.at(1).percent == 59);
}

TEST_CASE("a measurement is proposed to be of people or cases by its unit or by what is measured") {
    const auto imported = import_of(
        "Mått;Antal;Av;Enhet;Gäller personer\n"
        "Granskade barnavårdsutredningar;3;9;;\nSvarstid;4;9;dagar;\nStickprov;4;9;akter;\nAndel barn;4;9;;Nej\n");
    const auto& measurements = only_document(imported).measurements;
    REQUIRE(measurements.size() == 4);
    CHECK(measurements[0].about_people);
    CHECK_FALSE(measurements[1].about_people);
    CHECK(measurements[2].about_people);
    CHECK_FALSE(measurements[3].about_people);  // the sheet's own word
}

TEST_CASE("figures keep what was stated and nothing else") {
    const auto imported = import_of(
        "Mått;Antal;Av;Procent;Värde;Enhet;Förbehåll\n"
        "A;47;58;;;ärenden;\nB;;;80;;%;ca\nC;;;;44–48;barn;mellan\nD;;;;;;till fullo\nE;;;ungefär hälften;;;\n");
    const auto& measurements = only_document(imported).measurements;
    REQUIRE(measurements.size() == 5);
    CHECK(measurements[0].numerator == 47);
    CHECK(measurements[0].denominator == 58);
    CHECK_FALSE(measurements[0].percent);
    CHECK(measurements[0].about_people);
    CHECK(measurements[1].percent == 80);
    CHECK(measurements[1].qualifier == "ca");
    CHECK_FALSE(measurements[1].about_people);
    CHECK(measurements[2].value == 44);
    CHECK(measurements[2].value_max == 48);
    CHECK(measurements[3].qualifier == "till fullo");
    CHECK_FALSE(measurements[4].percent);
    CHECK(is_unread(imported, "Procent: ungefär hälften"));
}

TEST_CASE("text around a number is told, NaN and the like are unread") {
    const auto imported = import_of("Nr;Risk;Riskvärde\nR1;Hot;16 (hög)\nR2;Våld;NaN\nR3;Brist;1e400\nR4;Fel;-0\n");
    CHECK(only_document(imported).risks.at(0).value == 16);
    CHECK(line_of(imported, "number_in_text") == 4);
    CHECK(findings_of(imported, "not_a_number") == 3);
    CHECK(is_unread(imported, "Riskvärde: NaN"));
}

TEST_CASE("a value that is a word or negative is a warning and unread: the risk has lost it") {
    const auto imported = import_of("Nr;Risk;Riskvärde\nR1;Hot;hög\nR2;Våld;-3\n");
    REQUIRE(imported.diagnostics.size() == 2);
    for (const import::Diagnostic& each : imported.diagnostics) {
        CHECK(each.severity == import::Severity::warning);
        CHECK(each.code == "not_a_number");
    }
    CHECK(is_unread(imported, "Riskvärde: hög"));
    CHECK(is_unread(imported, "Riskvärde: -3"));
}

TEST_CASE("a date that does not exist is an error and unread") {
    const auto imported = import_of("Uppföljt;2026-02-30\n\nNr;Risk\nR1;Hot\n");
    CHECK(imported.rejected());
    CHECK(line_of(imported, "bad_date") == 3);
    CHECK(is_unread(imported, "Uppföljt: 2026-02-30"));
}

TEST_CASE("a due time that names no day that exists is an error; its words are kept") {
    const auto imported = import_of("Tid;Avser\n30/2;Rutin\n");
    CHECK(imported.rejected());
    CHECK(only_document(imported).due.at(0).text == "30/2");
}

TEST_CASE("a personal identity number anywhere refuses the sheet") {
    const auto imported = import_of("Nr;Risk;Kommentar\nR1;Hot;Gäller 19121212-1212\n");
    CHECK(imported.rejected());
    CHECK(line_of(imported, "personal_number") == 4);
}

TEST_CASE("what is only like a personal identity number refuses nothing") {
    const auto imported = import_of("Nr;Risk;Kommentar\nR1;Hot;Dnr 20231206-1234\n");
    CHECK_FALSE(imported.rejected());
    CHECK(line_of(imported, "perhaps_personal_number") == 4);
    CHECK(only_document(imported).risks.at(0).follow_up->comment == "Dnr 20231206-1234");
}

TEST_CASE("a personal identity number is masked wherever it would be printed") {
    const auto imported = import_of("Nr;Risk;Kritisk\nR1;Om 19121212 1212;19121212–1212\n");
    CHECK(only_document(imported).risks.at(0).title == "Om 121212-****");
    CHECK(is_unread(imported, "Kritisk: 121212-****"));
    for (const import::Diagnostic& each : imported.diagnostics)
        CHECK_MESSAGE(words_of(each).find("121212-****") != std::string::npos, words_of(each));
    const import::Sheet of_no_board = sheet_of("Om 19121212 1212\n");
    CHECK(import::import_sheets({&of_no_board, 1}, shipped_vocabulary()).unread.at(0).text == "Om 121212-****");
}

TEST_CASE("a reference to nothing is a warning and unread") {
    const auto imported = import_of("Nr;Kontroll;Gäller risk\nK1;Rutin;R9\n");
    CHECK(only_document(imported).controls.at(0).risk.empty());
    CHECK(line_of(imported, "unknown_risk") == 4);
    CHECK(is_unread(imported, "Gäller risk: R9"));
}

TEST_CASE("a control may name its risk by its words, in whatever order the tables stand") {
    const auto imported = import_of("Nr;Kontroll;Risk\nK1;Rutin;hot och våld\n\nNr;Risk\nR7;Hot och våld\n");
    CHECK(only_document(imported).controls.at(0).risk == "R7");
}

TEST_CASE("an id that stands twice is an error, and the second row is unread") {
    const auto imported = import_of("Nr;Risk\nR1;Hot\nR1;Våld\n");
    CHECK(line_of(imported, "duplicate_id") == 5);
    CHECK(only_document(imported).risks.size() == 1);
    CHECK(is_unread(imported, "Risk: Våld"));
}

TEST_CASE("the same risk may stand in two parts of a document") {
    const auto imported = import_of("Nr;Del;Risk;I planen\nR1;samlad riskbild;Hot;\nR1;internkontrollplan;Hot;Ja\n");
    CHECK(only_document(imported).risks.size() == 2);
    CHECK(imported.boards[0].risks == std::vector<std::string>{"R1"});
    CHECK(only_document(imported).risks.at(1).in_plan);
}

TEST_CASE("a risk without a number is nobody else's") {
    const auto imported = import_of("Uppföljning;delår\n\nRisk;Riskvärde\nHot;8\n");
    const std::vector<std::string>& risks = imported.boards.at(0).risks;
    REQUIRE(risks.size() == 1);
    CHECK(risks[0].starts_with("internkontrollplan-2023-half-year-"));
    CHECK(line_of(imported, "unnumbered_risk") == 6);
}

TEST_CASE("the same words without a number twice are two risks") {
    const auto imported = import_of("Uppföljning;delår\n\nRisk;Riskvärde\nHot;8\nHot;9\n");
    CHECK(imported.boards.at(0).risks.size() == 2);
}

TEST_CASE("'ej angivet' states nothing, and is read") {
    const auto imported = import_of("Uppföljt;ej angivet\n\nNr;Risk;Riskvärde;Kritisk\nR1;Hot;-;Ej angivet\n");
    CHECK_FALSE(only_document(imported).as_of);
    CHECK_FALSE(only_document(imported).risks.at(0).value);
    CHECK_FALSE(only_document(imported).risks.at(0).critical);
    CHECK(only_document(imported).unread.empty());
    CHECK(imported.diagnostics.empty());
}

TEST_CASE("what does not hold together is told with the line of its row, and goes no further") {
    const auto imported = import_of("Nr;Risk\nR1;Hot\nR2;" + std::string(2'001, 'x') + "\n");
    CHECK(imported.boards.empty());
    CHECK(line_of(imported, "inconsistent") == 5);
}

TEST_CASE("a wall text is never cut: too long, it is a warning and unread") {
    const std::string long_title = "Ett och två och tre och fyra och fem";
    const auto imported = import_of("Nr;Risk;Kort titel\nR1;Hot;" + long_title + "\n");
    CHECK(line_of(imported, "too_long_for_wall") == 4);
    CHECK(only_document(imported).risks.at(0).short_title.empty());
    CHECK(is_unread(imported, "Kort titel: " + long_title));
}

TEST_CASE("contradictions are kept side by side") {
    const auto imported = import_of("Motsägelse;Uppgift 1;Uppgift 2\nAntal kontroller;9;8\n");
    const auto& contradictions = only_document(imported).contradictions;
    REQUIRE(contradictions.size() == 1);
    CHECK(contradictions[0].values == std::vector<std::string>{"9", "8"});
}

TEST_CASE("a stated total is kept beside what is counted") {
    const auto imported = import_of("Bedömda risker i bruttolistan;20\n\nNr;Risk\nR1;Hot\n");
    const auto& totals = only_document(imported).stated_totals;
    REQUIRE(totals.size() == 1);
    CHECK(totals[0].what == "assessed_risks");
    CHECK(totals[0].count == 20);
}

TEST_CASE("an overall judgement is read only with who made it") {
    CHECK(findings_of(import_of("Samlad bedömning;fullgott\n\nNr;Risk\nR1;Hot\n"), "no_author") == 1);
    const auto imported = import_of("Samlad bedömning;fullgott\nBedömd av;Förvaltningen\n\nNr;Risk\nR1;Hot\n");
    CHECK(only_document(imported).overall_judgement == plan::OverallJudgement{"fullgott", "Förvaltningen"});
}

TEST_CASE("values carry the date they were set, where it is another than the follow-up's") {
    const auto imported =
        import_of("Uppföljt;2024-02-27\nRiskvärden från;2022-12\n\nNr;Risk;Riskvärde\nR1;Hot;16\nR2;Våld;\n");
    CHECK(only_document(imported).risks.at(0).assessed == PartialDate{2022, 12, 0});
    CHECK_FALSE(only_document(imported).risks.at(1).assessed);
}

TEST_CASE("due times of the decision are told from those of the follow-up") {
    const auto imported =
        import_of("Nr;Risk\nR1;Hot\n\nTid;Gäller risk;Anges i\nvt 2023;R1;hantering\nunder juni;R1;kommentar\n");
    const auto& due = only_document(imported).due;
    REQUIRE(due.size() == 2);
    CHECK(due[0].in_treatment);
    CHECK_FALSE(due[1].in_treatment);
    CHECK(due[1].year_derived);
}

TEST_CASE("too much to be a plan is refused, not cut") {
    std::string rows = "Nr;Risk\n";
    for (std::size_t i = 0; i <= limits::rows_per_kind; ++i) rows += "R" + std::to_string(i) + ";Hot\n";
    const auto imported = import_of(rows);
    CHECK(imported.rejected());
    CHECK(imported.boards.empty());
    CHECK(findings_of(imported, "too_many_rows") == 1);
}
