// A workbook that another program has written, with its own habits of XML.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "tests/platform/sheet/office_parts.hpp"

using namespace riskbild::test;

namespace {

std::string fixture(const std::string& name) {
    std::ifstream stream(RISKBILD_SOURCE_DIR "/tests/fixtures/office/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("openpyxl: cells as Excel shows them, and what is not read is said") {
    const Read read = read_bytes(fixture("openpyxl.xlsx"));
    REQUIRE(read.sheets.size() == 1);
    CHECK(read.sheets[0].sheet == "Plan 2026");
    CHECK(read.row(0) == "Internkontrollplan 2026");
    CHECK(read.row(1).empty());
    CHECK(read.row(2) == "Process|Risk|Riskvärde|Uppföljd|Andel|Produkt");
    CHECK(read.row(3) == "Lön|Fel lön betalas ut|12|2026-03-15|49 %");
    CHECK(read.row(4) == "^Lön|Lönen kommer för sent|8|2026-05|100 %|SANT");
    CHECK(read.row(5) == "Inköp|Köp utanför avtal|6,5|||FALSKT");
    CHECK(read.codes() == std::vector<std::string>{"hidden_sheet", "no_stored_value", "header_not_read", "hidden_cells",
                                                   "comment_not_read", "not_read_part"});
    CHECK(read.detail("hidden_sheet", "sheet") == "Förra året");
    CHECK(read.detail("hidden_cells", "cells") == "6:6, F:F");
    CHECK(read.finding("comment_not_read")->source.cell == "B4");
    CHECK(read.finding("no_stored_value")->source.cell == "F4");
}
