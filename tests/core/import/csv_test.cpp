#include <doctest/doctest.h>

#include "core/base/limits.hpp"
#include "core/import/table.hpp"

using namespace riskbild;
using import::read_csv;

namespace {

// Cells of a row joined by '|', rows by '/'.
std::string read(std::string_view bytes) {
    const auto sheet = read_csv(bytes, "prov.csv");
    if (!sheet) return sheet.error().message;
    std::string all;
    for (const import::Row& row : sheet->rows) {
        if (!all.empty()) all += '/';
        for (const import::CellText& cell : row) all += (&cell == row.data() ? "" : "|") + cell.text;
    }
    return all;
}

bool refused(std::string_view bytes, std::string_view place) {
    const auto sheet = read_csv(bytes, "prov.csv");
    return !sheet && sheet.error().kind == ErrorKind::input && sheet.error().message.find(place) != std::string::npos;
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

TEST_CASE("UTF-8 with and without a byte order mark, and Windows-1252") {
    CHECK(read("\xEF\xBB\xBFNämnd;Å\n") == "Nämnd|Å");
    CHECK(read("Nämnd;Å\n") == "Nämnd|Å");
    CHECK(read("N\xE4mnd;\xC5 \x96 \xD6\n") == "Nämnd|Å – Ö");
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
    const auto sheet = read_csv("a;\"x\ny\"\nb;c\n", "prov.csv");
    REQUIRE(sheet.ok());
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

TEST_CASE("what is no sheet is refused with its line") {
    CHECK(refused("a;b\nc;\"d\ne;f\n", "prov.csv, line 2"));
    CHECK(refused(std::string("a;b\nc;") + '\0' + "d\n", "prov.csv, line 2"));
    CHECK(refused("a\n" + std::string(limits::cell_bytes + 1, 'x') + "\n", "line 2"));
    CHECK(refused(std::string(limits::sheet_columns, ';') + "\n", "too many columns"));
    CHECK(refused(std::string(limits::sheet_rows + 1, '\n'), "too many rows"));
    CHECK(refused(std::string(limits::sheet_bytes + 1, 'x'), "larger than"));
}

TEST_CASE("a workbook and a PDF are called by their names, and CSV UTF-8 is asked for") {
    for (const char* wanted : {"prov.csv: an Excel workbook", "zip", "CSV UTF-8"})
        CHECK_MESSAGE(refused(std::string("PK\x03\x04\x14\0", 6), wanted), wanted);
    for (const char* wanted : {"prov.csv: a PDF", "CSV UTF-8"})
        CHECK_MESSAGE(refused("%PDF-1.7\na;b\n", wanted), wanted);
    CHECK(read("PK;Risk\n1;Hot\n") == "PK|Risk/1|Hot");
}
