#include <doctest/doctest.h>

#include <utility>

#include "core/base/limits.hpp"
#include "core/import/csv.hpp"
#include "core/import/csv_dialect.hpp"

using namespace riskbild;

namespace {

// Cells of a row joined by '|', rows by '/'; the code of the first finding in front ('stray_quote 2: ').
std::string read(std::string_view text) {
    import::Findings findings;
    const auto sheet = import::read_csv(text, "prov.csv", findings);
    std::string all;
    for (const import::Diagnostic& finding : findings.all())
        all += finding.code + " " + std::to_string(finding.source.line) + ": ";
    if (!sheet) return all + "refused";
    bool first = true;
    for (const import::Row& row : sheet->rows) {
        if (!std::exchange(first, false)) all += '/';
        for (const import::CellText& cell : row) all += (&cell == row.data() ? "" : "|") + cell.text;
    }
    return all;
}

}  // namespace

TEST_CASE("the separator is told by the content") {
    CHECK(read("Nr;Risk\nR1;Hot\n") == "Nr|Risk/R1|Hot");
    CHECK(read("Nr,Risk\nR1,Hot\n") == "Nr|Risk/R1|Hot");
    CHECK(read("Nr\tRisk\nR1\tHot\n") == "Nr|Risk/R1|Hot");
    CHECK(read("Nr;Risk;Kommentar\nR1;Hot, våld;a, b, c, d\nR2;Brist;a, b, c\n") ==
          "Nr|Risk|Kommentar/R1|Hot, våld|a, b, c, d/R2|Brist|a, b, c");
    CHECK(read("Värde;8,5\nVärde;9,0\n") == "Värde|8,5/Värde|9,0");
}

TEST_CASE("every kind of line end, also mixed") {
    CHECK(read("a;b\r\nc;d\re;f\ng;h") == "a|b/c|d/e|f/g|h");
    CHECK(read("a;b\n\nc;d\n") == "a|b//c|d");
}

TEST_CASE("quotes hold separators, quotes and line breaks") {
    CHECK(read("a;\"b;c\"\nd;\"e \"\"f\"\"\"\n") == "a|b;c/d|e \"f\"");
    CHECK(read("a;\"två\nrader\"\nc;d\n") == "a|två\nrader/c|d");
    CHECK(read("a;3\" rör\nc;d\n") == "a|3\" rör/c|d");
    CHECK(read("a; \"b\" \nc;d\n") == "a|b/c|d");
}

TEST_CASE("a cell knows the line that it begins on") {
    import::Findings findings;
    const auto sheet = import::read_csv("a;\"x\ny\"\nb;c\n", "prov.csv", findings);
    REQUIRE(sheet.has_value());
    CHECK(sheet->rows[0][1].line == 1);
    CHECK(sheet->rows[1][0].line == 3);
}

TEST_CASE("rows may differ in length; empty cells at the end are no cells") {
    CHECK(read("a;b;c\nd\ne;f;;;\n;;\n") == "a|b|c/d/e|f/");
    CHECK(read("") == "");
}

TEST_CASE("what cannot be seen is not part of a word") {
    CHECK(read("Ri\xE2\x80\x8Bsk;\xE2\x80\xAENr\xE2\x80\xAC\n") == "Risk|Nr");
    CHECK(read("\xC2\xA0Risk\xC2\xA0;Nr\n") == "Risk|Nr");
}

TEST_CASE("a quote that never closes is a letter where the row fits its neighbour") {
    CHECK(read("Nr;Risk\nR1;\"Hot\nR2;Brand\n") == "stray_quote 2: Nr|Risk/R1|\"Hot/R2|Brand");
    CHECK(read("Nr;Risk\nR1;\"Hot\nR2;\"Brand\"\n") == "stray_quote 2: Nr|Risk/R1|\"Hot/R2|Brand");
    CHECK(read("Nr;Risk;Text\nR1;\"Hot; våld;8\nR2;Brand;9\n") == "open_quote 2: refused");
}

TEST_CASE("what is beyond the limits is refused with its line") {
    CHECK(read("a\n" + std::string(limits::cell_bytes + 1, 'x') + "\n") == "cell_too_long 2: refused");
    CHECK(read(std::string(limits::sheet_columns, ';') + "\n") == "too_many_columns 1: refused");
    CHECK(read(std::string(limits::sheet_rows + 1, '\n')) == "too_many_lines 100001: refused");
    std::string cells;
    for (std::size_t row = 0; row <= limits::sheet_cells / 400; ++row) cells += std::string(399, ';') + "x\n";
    CHECK(read(cells) == "too_many_cells 2501: refused");
}

TEST_CASE("a sheet is told from running text with commas, semicolons or tabs in it") {
    using import::is_csv;
    CHECK(is_csv("Nämnd;Provnämnden\n\nRisk;Värde\nHot;8\n"));
    CHECK(is_csv("Risk,Value,Comment\nThreats,8,\"Trained, and tested.\"\nFire,4,\n"));
    CHECK(is_csv("Risker 2023\n\nRisk\tVärde\nHot\t8\n"));
    CHECK(is_csv("Risker;;;\n;;;\nRisk;Värde;S;K\nHot;6;2;3\n"));
    CHECK_FALSE(is_csv("Nämnden har antagit en plan, som följs upp,\noch redovisas, i mars, för alla.\nSen inget.\n"));
    CHECK_FALSE(is_csv("Verksamheten\n- följer lagar;\n- når sina mål;\n- rättar fel;\n"));
    CHECK_FALSE(is_csv("Planen följs upp här.\n\nRisk\tVärde\nHot\t8\n"));
    CHECK_FALSE(is_csv(""));
}
