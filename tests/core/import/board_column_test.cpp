// 'Nämnd' as a column.
#include <doctest/doctest.h>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

auto read(const std::string& csv) -> import::Imported {
    const import::Sheet sheet = sheet_of(csv);
    return import::import_sheets({&sheet, 1}, shipped_vocabulary());
}  // namespace

const std::string plan_line = "Plan;Internkontrollplan 2023\n";

}  // namespace

TEST_CASE("the board that every row names is the document's") {
    const auto imported = read(plan_line + "Nämnd;Risk;Riskvärde\nVårdnämnden;Hot;8\nVårdnämnden;Brand;4\n");
    CHECK(only_document(imported).risks.size() == 2);
    CHECK(imported.boards[0].name == "Vårdnämnden");
    CHECK(only_document(imported).unread.empty());
    const auto control = read(plan_line + "Risk;Kontroll;Resultat;Nämnd\nHot;Larm provas;bra;Vårdnämnden\n");
    CHECK(control.boards.at(0).name == "Vårdnämnden");
}

TEST_CASE("with a label that says the same it is read, and with another it is told and left unread") {
    CHECK(only_document(import_of("Nämnd;Risk;Riskvärde\nprovnämnden;Hot;8\n")).unread.empty());
    const auto other = import_of("Nämnd;Risk;Riskvärde\nVårdnämnden;Hot;8\n");
    CHECK(other.boards.at(0).name == "Provnämnden");
    CHECK(line_of(other, "several_boards") == 4);
    CHECK(only_document(other).unread.at(0).text == "Nämnd: Vårdnämnden");
}

TEST_CASE("rows of several boards are nobody's") {
    const auto imported = read(plan_line + "Nämnd;Risk;Riskvärde\nVårdnämnden;Hot;8\nKulturnämnden;Brand;4\n");
    CHECK(imported.boards.empty());
    CHECK(findings_of(imported, "no_board") == 1);
    CHECK(line_of(imported, "several_boards") == 4);
    CHECK_FALSE(imported.unread.empty());
}
