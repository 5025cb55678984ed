// How a sheet is taken apart, and that nothing in it vanishes.
#include <doctest/doctest.h>

#include "core/import/segments.hpp"
#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

std::string listed(const std::vector<plan::UnreadPart>& unread) {
    std::string all;
    for (const plan::UnreadPart& part : unread)
        all += (all.empty() ? "" : " / ") + std::to_string(part.source.line) + " " + part.text;
    return all;
}

std::string unread_in(const plan::Document& document) {
    return listed(document.unread);
}

}  // namespace

TEST_CASE("label rows and tables are told apart by their headings alone") {
    const auto imported =
        import_of("Beslut;beslutad\n\nNr;Risk;Riskvärde\nR1;Hot;8\n\nNr;Kontroll;Bedömning\nK1;Rutin;Inga brister\n");
    const plan::Document& document = only_document(imported);
    CHECK(document.decision.state == plan::DecisionState::decided);
    REQUIRE(document.risks.size() == 1);
    CHECK(document.risks[0].title == "Hot");
    CHECK(document.risks[0].source.line == 6);
    REQUIRE(document.controls.size() == 1);
    CHECK(document.controls[0].follow_up.assessment.value == plan::Assessment::none);
    CHECK(unread_in(document) == "");
}

TEST_CASE("a label may stand in one cell with its value") {
    const auto imported = import_of("Uppföljt: 2023-12-06\n\nNr;Risk\nR1;Hot\n");
    CHECK(only_document(imported).as_of == PartialDate{2023, 12, 6});
}

TEST_CASE("a blank line or a repeated header does not end a table") {
    const auto imported = import_of("Nr;Risk;Riskvärde\nR1;Hot;8\n\nR2;Våld;9\n\nNr;Risk;Riskvärde\nR3;Brist;6\n");
    CHECK(only_document(imported).risks.size() == 3);
    CHECK(unread_in(only_document(imported)) == "");
}

TEST_CASE("within a table, a word that is also a label is just a cell") {
    const auto imported = import_of("Process;Risk\nBeslut;Fel beslut\nKommun;Fel kommun\n");
    CHECK(only_document(imported).risks.size() == 2);
    CHECK(only_document(imported).decision.raw == "");
}

TEST_CASE("title rows that the vocabulary knows say nothing more; others are unread") {
    const auto imported = import_of("\nRisker\nNr;Risk\nR1;Hot\n\nVåra egna funderingar\nNr;Kontroll\nK1;Rutin\n");
    CHECK(unread_in(only_document(imported)) == "8 Våra egna funderingar");
}

TEST_CASE("an unknown column, label, note and formula are unread with their places") {
    const auto imported = import_of(
        "Väder;sol\n\nNr;Risk;Väder;Riskvärde\nR1;Hot;regn;8\nR2;=HYPERLINK(\"http://x\");;\n\nKälla: eget arbete\n");
    const plan::Document& document = only_document(imported);
    CHECK(document.risks.size() == 1);
    CHECK(unread_in(document) ==
          "6 Väder: regn / 7 Nr: R2 / 7 Risk: =HYPERLINK(\"http://x\") / 3 Väder / 3 sol / 9 Källa: eget arbete");
    CHECK(line_of(imported, "no_risk_in_row") == 7);
}

TEST_CASE("running text that nobody reads is unread, a paragraph a part; a known heading says nothing more") {
    import::Sheet sheet = sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n\nNr;Risk\nR1;Hot\n");
    const auto add = [&](const char* text, import::Role role, int line) {
        sheet.rows.push_back({import::CellText{text, line, false, role}});
    };
    add("Kontroller", import::Role::heading, 6);
    add("Vi har gjort vårt. Det gick bra.", import::Role::paragraph, 7);
    add("Nr", import::Role::item, 8);
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    CHECK(unread_in(only_document(imported)) == "7 Vi har gjort vårt. Det gick bra. / 8 Nr");
}

TEST_CASE("a passage of which something was read leaves the other sentences") {
    const auto sentence = [](const char* text, bool taken) { return import::Sentence{text, {"a", "", "", 3}, taken}; };
    const import::Passage half{import::Role::paragraph, {sentence("A.", true), sentence("B.", false)}};
    const import::Passage none{import::Role::paragraph, {sentence("C.", false), sentence("D.", false)}};
    CHECK(listed(import::untaken({half, none})) == "3 B. / 3 C. D.");
}

TEST_CASE("cells beyond the headings are unread too") {
    const auto imported = import_of("Nr;Risk\nR1;Hot;överst i högen\n");
    CHECK(unread_in(only_document(imported)) == "4 överst i högen");
}

TEST_CASE("an English register is read with the board named by the caller") {
    const import::Sheet sheet = sheet_of(
        "Risk ID,Risk description,Likelihood,Impact,Score,Owner,Mitigation,Status,Due\n"
        "1,Loss of data,3,4,12,Head of IT,Backups,On track,Q2 2024\n");
    const auto imported =
        import::import_sheets({&sheet, 1}, shipped_vocabulary(), {"Nämnden, prov", "helår", PartialDate{2023, 12, 31}});
    const plan::Document& document = only_document(imported);
    CHECK(imported.boards[0].key == "namnden-prov");
    CHECK(document.as_of == PartialDate{2023, 12, 31});
    CHECK(document.cycle.value == plan::Cycle::full_year);
    REQUIRE(document.risks.size() == 1);
    const plan::RiskStatement& risk = document.risks[0];
    CHECK(risk.likelihood == 3);
    CHECK(risk.consequence == 4);
    CHECK(risk.value == 12);
    CHECK(risk.responsible == "Head of IT");
    CHECK(risk.measures == "Backups");
    CHECK(risk.follow_up->follows_plan == plan::Worded<plan::FollowsPlan>{plan::FollowsPlan::yes, "On track"});
    REQUIRE(document.due.size() == 1);
    CHECK(document.due[0].risk == "1");
    CHECK(unread_in(document) == "");
}

TEST_CASE("the noun of the controls is the one in their heading") {
    using plan::ControlNoun;
    const auto noun = [](const std::string& heading) {
        return only_document(import_of("Nr;" + heading + ";Resultat\nK1;Rutin;Gjort\n")).control_noun;
    };
    CHECK(noun("Kontroll") == ControlNoun::control);
    CHECK(noun("Planerad kontroll") == ControlNoun::planned_control);
    CHECK(noun("Kontrollområde") == ControlNoun::control_area);
    CHECK(noun("Granskning") == ControlNoun::review);
}

TEST_CASE("a sheet without a board, a year or a table is an error that says so") {
    const import::Sheet nothing = sheet_of("");
    CHECK(findings_of(import::import_sheets({&nothing, 1}, shipped_vocabulary()), "no_board") == 1);
    const import::Sheet no_year = sheet_of("Nämnd;Provnämnden\n\nNr;Risk\nR1;Hot\n");
    CHECK(findings_of(import::import_sheets({&no_year, 1}, shipped_vocabulary()), "no_year") == 1);
    CHECK(findings_of(import_of(""), "no_table") == 1);
    CHECK(import_of("").rejected());
}

TEST_CASE("all that a sheet lacks is told at once, with what to write") {
    const import::Sheet sheet = sheet_of("Min lista;x\n");
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    for (const char* code : {"no_board", "no_year", "no_table"}) CHECK_MESSAGE(findings_of(imported, code) == 1, code);
    const std::string words = words_of(imported.diagnostics.at(0));
    CHECK(words.find("Nämnd: Socialnämnden") != std::string::npos);
    CHECK(words.find("--board") != std::string::npos);
}

TEST_CASE("every cell of a sheet that reaches no board is unread") {
    const import::Sheet no_board = sheet_of("Plan;Internkontrollplan 2023\n\nNr;Risk\nR1;Hot\n");
    const auto imported = import::import_sheets({&no_board, 1}, shipped_vocabulary());
    CHECK(imported.boards.empty());
    CHECK(listed(imported.unread) == "1 Plan / 1 Internkontrollplan 2023 / 3 Nr / 3 Risk / 4 R1 / 4 Hot");
    CHECK(import_of("Nr;Risk\nR1;Hot\n").unread.empty());
}

TEST_CASE("so is every cell of a follow-up read twice, and of a board that does not hold together") {
    const import::Sheet sheet = sheet_of("Nämnd;Provnämnden\nPlan;Plan 2023\n\nNr;Risk\nR1;Hot\n");
    const std::vector<import::Sheet> twice{sheet, sheet};
    CHECK(import::import_sheets(twice, shipped_vocabulary()).unread.size() == 8);
    CHECK(import_of("Nr;Risk\nR2;" + std::string(2'001, 'x') + "\n").unread.size() == 8);
}
