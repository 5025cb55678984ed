#include <doctest/doctest.h>

#include "tests/platform/sheet/office_parts.hpp"

using namespace riskbild;
using namespace riskbild::test;

namespace {

using Codes = std::vector<std::string>;

// A workbook of these rows whose cells may have style 1, of that format.
Parts styled(const std::string& format, const std::string& rows) {
    Parts parts = workbook_of_rows(rows);
    parts["xl/_rels/workbook.xml.rels"] = relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                        relationship("rId2", "styles", "styles.xml"));
    parts["xl/styles.xml"] = R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode=")" + format +
                             R"("/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>)";
    return parts;
}

Parts with_strings(const std::string& items, const std::string& rows) {
    Parts parts = workbook_of_rows(rows);
    parts["xl/_rels/workbook.xml.rels"] = relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                        relationship("rId2", "sharedStrings", "sharedStrings.xml"));
    parts["xl/sharedStrings.xml"] = "<sst>" + items + "</sst>";
    return parts;
}

Parts with_sheets(const std::string& second) {
    Parts parts = workbook_of_rows("<row><c><v>1</v></c></row>");
    parts["xl/workbook.xml"] =
        R"(<workbook><sheets><sheet name="Plan" r:id="rId1"/>)" + second + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                        relationship("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
                                                        relationship("rId3", "chartsheet", "chartsheets/sheet1.xml"));
    parts["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>";
    return parts;
}

}  // namespace

TEST_CASE("a sheet has its name, and its cells their place") {
    const Read read = read_rows(R"(<row r="2"><c r="B2"><v>7</v></c></row><row r="4"><c r="A4"><v>8</v></c></row>)");
    REQUIRE(read.sheets.size() == 1);
    CHECK(read.sheets[0].file == "plan.xlsx");
    CHECK(read.sheets[0].sheet == "Plan");
    REQUIRE(read.sheets[0].rows.size() == 4);
    CHECK(read.row(0).empty());
    CHECK(read.row(1) == "|7");
    CHECK(read.row(3) == "8");
    CHECK(read.sheets[0].rows[1][1].line == 0);
    CHECK(read.codes().empty());
}

TEST_CASE("rows and cells that do not say where they stand follow the one before") {
    const Read read =
        read_rows(R"(<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>)");
    CHECK(read.row(0) == "1||2|3");
    CHECK(read.row(1) == "4");
}

TEST_CASE("shared texts: runs joined, reading aids passed over, escapes undone") {
    const Read read = read_parts(with_strings(
        "<si><t>Risk</t></si><si><r><t>80</t></r><r><t xml:space=\"preserve\"> </t></r><r><t>av 163</t></r></si>"
        "<si><t>漢字</t><rPh><t>かんじ</t></rPh></si><si><t>en_x000D_\nrad_x0041_ _x_</t></si><si/>",
        R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>)"
        R"(<c t="s"><v>4</v></c></row>)"));
    CHECK(read.row(0) == "Risk|80 av 163|漢字|en\nradA _x_");
}

TEST_CASE("every kind of cell") {
    const Read read = read_rows(
        R"(<row><c t="inlineStr"><is><t>text</t></is></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>)"
        R"(<c t="str"><f>A1</f><v>svar</v></c><c t="n"><v>3.50</v></c><c t="inlineStr"><is><t>007</t></is></c></row>)");
    CHECK(read.row(0) == "text|SANT|FALSKT|svar|3,5|007");
    CHECK(read.codes().empty());
}

TEST_CASE("dates and percentages by the style of the cell") {
    CHECK(read_parts(styled("yyyy\\-mm", R"(<row><c s="1"><v>45000</v></c><c s="0"><v>45000</v></c></row>)")).row(0) ==
          "2023-03|45000");
    CHECK(read_parts(styled("0%", R"(<row><c s="1"><v>0.49</v></c><c s="9"><v>0.49</v></c></row>)")).row(0) ==
          "49 %|0,49");
}

TEST_CASE("a workbook that counts from 1904") {
    Parts parts = styled("yyyy-mm-dd", R"(<row><c s="1"><v>43538</v></c></row>)");
    parts["xl/workbook.xml"] =
        R"(<workbook><workbookPr date1904="1"/><sheets><sheet name="Plan" r:id="rId1"/></sheets></workbook>)";
    CHECK(read_parts(parts).row(0) == "2023-03-15");
}

TEST_CASE("formulas count by their stored values; one without is said to have none") {
    const Read read = read_rows(R"(<row><c r="A1"><f t="shared" ref="A1:B1" si="0">C1*D1</f><v>12</v></c>)"
                                R"(<c r="B1"><f t="shared" si="0"/><v>9</v></c><c r="C1"><f>D1*2</f></c></row>)");
    CHECK(read.row(0) == "12|9");
    REQUIRE(read.codes() == Codes{"no_stored_value"});
    CHECK(read.findings[0].source.cell == "C1");
    CHECK(read.findings[0].source.sheet == "Plan");
}

TEST_CASE("an error is kept as text, with its cell; a text that looks like a formula is text") {
    const Read read = read_rows(
        R"(<row><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="inlineStr"><is><t>=HYPERLINK("http://a")</t></is></c></row>)");
    CHECK(read.row(0) == "#REF!|=HYPERLINK(\"http://a\")");
    REQUIRE(read.codes() == Codes{"error_value"});
    CHECK(read.findings[0].source.cell == "A1");
}

TEST_CASE("a text over several rows is inherited, one over several columns is a title") {
    const Read read = read_parts(workbook_parts(
        R"(<sheetData><row r="1"><c r="A1" t="str"><v>Riskbild</v></c></row>)"
        R"(<row r="2"><c r="A2" t="str"><v>HR</v></c><c r="B2"><v>1</v></c></row>)"
        R"(<row r="3"><c r="B3"><v>2</v></c></row><row r="4"/><row r="5"><c r="B5"><v>3</v></c></row></sheetData>)"
        R"(<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A5"/></mergeCells>)"));
    CHECK(read.row(0) == "Riskbild");
    CHECK(read.row(1) == "HR|1");
    CHECK(read.row(2) == "^HR|2");
    CHECK(read.row(3).empty());  // a row without text of its own inherits none
    CHECK(read.row(4) == "^HR|3");
}

TEST_CASE("hidden sheets are named and not read") {
    const Read read = read_parts(with_sheets(R"(<sheet name="Gammal" state="veryHidden" r:id="rId2"/>)"));
    REQUIRE(read.sheets.size() == 1);
    REQUIRE(read.codes() == Codes{"hidden_sheet"});
    CHECK(read.findings[0].source.sheet == "Gammal");
}

TEST_CASE("several sheets in the order of the workbook, empty ones left out, chart sheets named") {
    CHECK(read_parts(with_sheets(R"(<sheet name="Två" r:id="rId2"/>)")).sheets.size() == 2);
    Parts parts = with_sheets(R"(<sheet name="Två" r:id="rId2"/><sheet name="Diagram" r:id="rId3"/>)");
    parts["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData/></worksheet>";
    const Read read = read_parts(parts);
    CHECK(read.sheets.size() == 1);
    CHECK(read.detail("not_read_part", "part") == "Diagram");
}

TEST_CASE("hidden rows and columns are read, with one warning that tells which") {
    const Read read = read_parts(workbook_parts(
        R"(<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>)"
        R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>)"
        R"(<row r="2" hidden="1"><c r="A2"><v>4</v></c></row><row r="3" hidden="1"/></sheetData>)"));
    CHECK(read.row(1) == "4");
    REQUIRE(read.codes() == Codes{"hidden_cells"});
    CHECK(read.detail("hidden_cells", "cells") == "2:2, B:C");
}

TEST_CASE("comments, text boxes and page headers are named with their place") {
    Parts parts = workbook_parts(
        R"(<sheetData><row><c><v>1</v></c></row></sheetData><headerFooter><oddHeader>&amp;CUtkast</oddHeader></headerFooter>)");
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(relationship("rId1", "comments", "../comments1.xml") +
                                                                 relationship("rId2", "drawing", "../drawings/d.xml"));
    parts["xl/comments1.xml"] =
        R"(<comments><commentList><comment ref="B7"><text><t>Hej</t></text></comment></commentList></comments>)";
    parts["xl/drawings/d.xml"] =
        "<xdr:wsDr><xdr:a><xdr:sp><xdr:txBody><a:p><a:r><a:t>En "
        "ruta</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:a></xdr:wsDr>";
    const Read read = read_parts(parts);
    CHECK(read.codes() == Codes{"header_not_read", "comment_not_read", "text_box_not_read"});
    CHECK(read.finding("comment_not_read")->source.cell == "B7");
    CHECK(read.detail("text_box_not_read", "text") == "En ruta");
    CHECK(read.detail("header_not_read", "text") == "&CUtkast");
}

TEST_CASE("macros are not run; charts, pivots and links are named once") {
    Parts parts = workbook_of_rows("<row><c><v>1</v></c></row>");
    parts["xl/vbaProject.bin"] = "x";
    parts["xl/charts/chart1.xml"] = parts["xl/charts/chart2.xml"] = "<c/>";
    parts["xl/externalLinks/externalLink1.xml"] = "<e/>";
    const Read read = read_parts(parts);
    CHECK(read.codes() == Codes{"macros_not_run", "not_read_part", "not_read_part"});
    CHECK(read.detail("not_read_part", "part") == "xl/charts/chart1.xml");
    CHECK(read.sheets.size() == 1);
}

TEST_CASE("prefixes of names and other main parts make no difference") {
    Parts parts = workbook_of_rows("");
    parts["xl/book.xml"] =
        R"(<x:workbook xmlns:x="u"><x:sheets><x:sheet name="Plan" r:id="rId1"/></x:sheets></x:workbook>)";
    parts["_rels/.rels"] = relationships(relationship("rId1", "officeDocument", "/xl/Book.xml"));
    parts["xl/_rels/book.xml.rels"] = parts["xl/_rels/workbook.xml.rels"];
    parts.erase("xl/workbook.xml");
    parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    CHECK(read_parts(parts).row(0) == "1");
}

TEST_CASE("many findings of one kind are counted, not repeated") {
    std::string cells;
    for (int i = 0; i < 150; ++i) cells += "<c><f>1/0</f></c>";
    const Read read = read_rows("<row><c><v>1</v></c>" + cells + "</row>");
    CHECK(read.findings.size() == 101);
    CHECK(read.detail("more_alike", "count") == "50");
}
