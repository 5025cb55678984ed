// Files that are made to harm, or broken on their way: each ends with an error that says what, and no sheet.
#include <doctest/doctest.h>

#include "core/base/limits.hpp"
#include "tests/platform/sheet/office_parts.hpp"

using namespace riskbild;
using namespace riskbild::test;

namespace {

void check_refused(const Read& read, std::string_view code) {
    CAPTURE(code);
    CHECK(read.sheets.empty());
    REQUIRE(!read.findings.empty());
    const import::Diagnostic& last = read.findings.back();
    CHECK(last.severity == import::Severity::error);
    CHECK(last.code == code);
    CHECK(last.source.file == "plan.xlsx");
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string text_cell(const std::string& place, const std::string& text) {
    return R"(<row><c r=")" + place + R"(" t="inlineStr"><is><t>)" + text + "</t></is></c></row>";
}

Parts replaced(Parts parts, const std::string& name, const std::string& xml) {
    parts[name] = xml;
    return parts;
}

const std::string one_row = "<row><c><v>1</v></c></row>";
const std::string sheet_part = "xl/worksheets/sheet1.xml";

}  // namespace

TEST_CASE("zip files that are neither workbook nor word document") {
    check_refused(read_parts({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
                  "other_zip");
    check_refused(read_parts({{"META-INF/MANIFEST.MF", "Manifest-Version: 1.0"}}), "other_zip");
    check_refused(read_parts({{"xl/workbook.bin", "x"}}), "other_zip");
    check_refused(
        read_parts(replaced({}, "_rels/.rels", relationships(relationship("r", "officeDocument", "ppt/a.xml")))),
        "other_zip");
}

TEST_CASE("a zip file cut anywhere") {
    const std::string whole = zipped(workbook_of_rows(one_row));
    for (std::size_t size = 4; size < whole.size(); size += 7) {
        CAPTURE(size);
        check_refused(read_bytes(whole.substr(0, size)), "broken_zip");
    }
}

TEST_CASE("a zip file with any byte turned neither crashes nor gives other rows than its own") {
    const std::string whole = zipped(workbook_of_rows(one_row));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string turned = whole;
        turned[at] = static_cast<char>(turned[at] ^ 0x55);
        const Read read = read_bytes(turned);
        if (read.sheets.empty()) CHECK(!read.findings.empty());
    }
}

TEST_CASE("more unpacked than a part or a file may have, whatever the archive claims") {
    const std::string comment = "<!--" + std::string(1U << 20U, ' ') + "-->";
    const auto with_comments = [&](std::size_t times) {
        return "<worksheet>" + repeated(comment, times) + "<sheetData>" + one_row + "</sheetData></worksheet>";
    };
    check_refused(read_parts(replaced(workbook_of_rows(""), sheet_part, with_comments(128))), "part_too_large");
    Parts parts = replaced(workbook_of_rows(""), sheet_part, with_comments(100));
    CHECK(read_parts(parts).row(0) == "1");
    parts["xl/workbook.xml"] = R"(<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>)"
                               R"(<sheet name="C" r:id="rId1"/></sheets></workbook>)";
    check_refused(read_parts(parts), "unpacked_too_large");
}

TEST_CASE("more parts than any office file has") {
    Parts parts = workbook_of_rows(one_row);
    for (std::size_t i = 0; i <= limits::archive_parts; ++i) parts["x" + std::to_string(i)] = "";
    check_refused(read_parts(parts), "too_many_parts");
}

TEST_CASE("names that climb out of the file are only names") {
    Parts parts = workbook_of_rows(one_row);
    parts["../../../etc/passwd"] = "x";
    CHECK(read_parts(parts).row(0) == "1");
    parts["xl/_rels/workbook.xml.rels"] = relationships(relationship("rId1", "worksheet", "../../../../../etc/passwd"));
    check_refused(read_parts(parts), "missing_part");
    CHECK(read_parts(parts).detail("missing_part", "part") == "etc/passwd");
}

TEST_CASE("links to other places are never followed") {
    Parts parts = workbook_of_rows(one_row);
    parts["xl/_rels/workbook.xml.rels"] = relationships(
        R"(<Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="https://hub.example/sheet.xml"/>)");
    check_refused(read_parts(parts), "missing_part");
}

TEST_CASE("two parts of one name") {
    Parts parts = workbook_of_rows(one_row);
    parts["XL/Workbook.xml"] = parts["xl/workbook.xml"];
    check_refused(read_parts(parts), "part_twice");
}

TEST_CASE("parts that are not there") {
    for (const char* part : {"xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"}) {
        Parts parts = workbook_of_rows(one_row);
        parts.erase(part);
        check_refused(read_parts(parts), "missing_part");
    }
}

TEST_CASE("what is not XML, or cut, or goes on behind its end") {
    for (const char* xml :
         {"", "text", "<worksheet", "<worksheet><sheetData>", "<worksheet/><worksheet/>",
          "<worksheet><sheetData><row><c></row></c></sheetData></worksheet>", "</worksheet>",
          "<worksheet><a b=\"></worksheet>", "<worksheet><!-- </worksheet>", "<worksheet><![CDATA["}) {
        CAPTURE(xml);
        check_refused(read_parts(replaced(workbook_of_rows(""), sheet_part, xml)), "not_xml");
    }
}

TEST_CASE("NUL bytes, and a part in UTF-16") {
    check_refused(read_rows(text_cell("A1", std::string("a\0b", 3))), "nul_byte");
}

TEST_CASE("invalid UTF-8 is seen, not skipped") {
    CHECK(read_rows(text_cell("A1",
                              "a\xFF"
                              "b"))
              .row(0) == "a\uFFFDb");
}

TEST_CASE("XML 100,000 deep") {
    const std::string deep = repeated("<a>", 100'000) + repeated("</a>", 100'000);
    check_refused(read_parts(workbook_parts(deep)), "xml_too_deep");
    check_refused(read_parts(document_parts(repeated("<w:sdt>", 100'000))), "xml_too_deep");
    check_refused(read_parts(document_parts(repeated("<w:tbl><w:tr><w:tc>", 100'000))), "xml_too_deep");
}

TEST_CASE("entities: a document type is refused, and an unknown entity stands for nothing") {
    const std::string bomb = R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>)";
    check_refused(
        read_parts(replaced(workbook_of_rows(""), sheet_part,
                            bomb + "<worksheet><sheetData>" + text_cell("A1", "&b;") + "</sheetData></worksheet>")),
        "not_xml");
    CHECK(read_rows(text_cell("A1", "&b; &amp;")).row(0) == "&b; &");
}

TEST_CASE("cells where no sheet has room") {
    check_refused(read_rows(R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)"), "row_too_far_down");
    check_refused(read_rows(R"(<row><c r="XFD1"><v>1</v></c></row>)"), "column_too_far_right");
    check_refused(read_rows(R"(<row><c r="XFE1"><v>1</v></c></row>)"), "rows_out_of_order");
    check_refused(read_rows(R"(<row r="99999999999999999999"/><row r="-1"/>)"), "rows_out_of_order");
    CHECK(read_rows(one_row + R"(<row r="1048576"><c r="XFD1048576" s="1"/></row>)").row(0) == "1");  // no text there
}

TEST_CASE("a dimension is only a claim") {
    CHECK(read_parts(workbook_parts(R"(<dimension ref="A1:XFD1048576"/><sheetData>)" + one_row + "</sheetData>"))
              .row(0) == "1");
}

TEST_CASE("rows and cells that go backwards") {
    check_refused(read_rows(R"(<row r="2"/><row r="1"/>)"), "rows_out_of_order");
    check_refused(read_rows(R"(<row><c r="B1"/><c r="A1"/></row>)"), "rows_out_of_order");
    check_refused(read_rows(R"(<row r="1"><c r="A7"/></row>)"), "rows_out_of_order");
}

TEST_CASE("a cell of ten megabytes is told by its place") {
    const Read read = read_rows(text_cell("A1", std::string(10U << 20U, 'a')));
    check_refused(read, "cell_too_long");
    CHECK(read.findings.back().source.cell == "A1");
    CHECK(read.findings.back().source.sheet == "Plan");
    check_refused(read_rows(text_cell("A1", std::string(40U << 20U, 'a'))), "piece_too_large");
    check_refused(read_parts(document_parts("<w:p><w:r><w:t>" + std::string(10U << 20U, 'a') + "</w:t></w:r></w:p>")),
                  "cell_too_long");
}

TEST_CASE("a long text that stands in many cells") {
    Parts parts = workbook_of_rows(repeated("<row>" + repeated(R"(<c t="s"><v>0</v></c>)", 100) + "</row>", 2));
    parts["xl/_rels/workbook.xml.rels"] = relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                        relationship("rId2", "sharedStrings", "sharedStrings.xml"));
    parts["xl/sharedStrings.xml"] = "<sst><si><t>" + std::string(1U << 20U, 'a') + "</t></si></sst>";
    check_refused(read_parts(parts), "too_much_text");
}

TEST_CASE("a text that is not among the shared ones") {
    for (const char* index : {"0", "-1", "99999999999999999999", "x"})
        check_refused(read_rows(std::string(R"(<row><c t="s"><v>)") + index + "</v></c></row>"), "no_such_text");
}

TEST_CASE("merged ranges without end") {
    const std::string data = "<sheetData><row><c><v>1</v></c></row></sheetData>";
    const auto merged = [&](const std::string& ranges) {
        return read_parts(workbook_parts(data + "<mergeCells>" + ranges + "</mergeCells>"));
    };
    CHECK(merged(R"(<mergeCell ref="A1:XFD1048576"/>)").row(0) == "1");
    check_refused(merged(R"(<mergeCell ref="A1:ZZZ9"/>)"), "not_xml");
    check_refused(merged(repeated(R"(<mergeCell ref="A1:A9"/>)", limits::merged_ranges + 1)), "too_many_merged");
}

TEST_CASE("merged ranges that overlap do not make work without end") {
    const std::string tall = R"(<sheetData><row><c><v>1</v></c></row><row r="90000"><c><v>2</v></c></row></sheetData>)";
    check_refused(read_parts(workbook_parts(tall + "<mergeCells>" + repeated(R"(<mergeCell ref="A1:A90000"/>)", 1000) +
                                            "</mergeCells>")),
                  "too_many_merged");
}

TEST_CASE("more cells than a file may have") {
    const std::string wide = R"(<row><c r="SF1"><v>1</v></c></row>)";
    std::string rows;
    for (int row = 1; row <= 2100; ++row) {
        const std::string number = std::to_string(row);
        rows += "<row><c r=\"SF" + number + "\"><v>1</v></c></row>";
    }
    check_refused(read_rows(rows), "too_many_cells");
}

TEST_CASE("a table with cells over more columns than there are") {
    const std::string wide = R"(<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc>)";
    check_refused(read_parts(document_parts("<w:tbl><w:tr>" + wide + wide + wide + "</w:tr></w:tbl>")),
                  "column_too_far_right");
}

TEST_CASE("a protected part") {
    // The first bit of the general flags: encrypted, in the local header and in the directory.
    std::string bytes = zipped(workbook_of_rows(one_row));
    for (const char* mark : {"PK\x03\x04", "PK\x01\x02"})
        for (std::size_t at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 4))
            bytes[at + (mark[2] == 3 ? 6 : 8)] = static_cast<char>(bytes[at + (mark[2] == 3 ? 6 : 8)] | 1);
    check_refused(read_bytes(bytes), "password");
}
