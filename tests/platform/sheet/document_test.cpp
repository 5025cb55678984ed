#include <doctest/doctest.h>

#include "tests/platform/sheet/office_parts.hpp"

using namespace riskbild;
using namespace riskbild::test;

namespace {

using Codes = std::vector<std::string>;

std::string p(const std::string& text, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string tc(const std::string& inner, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inner + "</w:tc>";
}
std::string tr(const std::string& cells) {
    return "<w:tr>" + cells + "</w:tr>";
}
std::string tbl(const std::string& rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
}

Read read_body(const std::string& body) {
    return read_parts(document_parts(body));
}

Parts with_part(const std::string& type, const std::string& name, const std::string& xml, const std::string& body) {
    Parts parts = document_parts(body);
    parts["word/_rels/document.xml.rels"] = relationships(relationship("rId1", type, name));
    parts["word/" + name] = xml;
    return parts;
}

auto role(const Read& read, std::size_t row) -> import::Role {
    return read.sheets.at(0).rows.at(row).at(0).role;
}  // namespace

}  // namespace

TEST_CASE("paragraphs and tables in their order, with running numbers as lines") {
    const Read read = read_body(p("Inledning") +
                                tbl(tr(tc(p("Risk")) + tc(p("Värde"))) + tr(tc(p("Brand")) + tc(p("12")))) + p("Slut"));
    REQUIRE(read.sheets.size() == 1);
    CHECK(read.sheets[0].sheet.empty());
    CHECK(read.row(0) == "Inledning");
    CHECK(read.row(1) == "Risk|Värde");
    CHECK(read.row(2) == "Brand|12");
    CHECK(read.row(3).empty());  // no table goes on behind its end
    CHECK(role(read, 3) == import::Role::paragraph);
    CHECK(read.row(4) == "Slut");
    CHECK(read.sheets[0].rows[2][1].line == 3);
    CHECK(read.sheets[0].rows[4][0].line == 4);
    CHECK(role(read, 0) == import::Role::paragraph);
    CHECK(role(read, 2) == import::Role::cell);
    CHECK(read.codes().empty());
}

TEST_CASE("headings by style and outline, items by their list") {
    const std::string styles =
        R"(<w:styles><w:style w:styleId="R1"><w:name w:val="Rubrik 1"/></w:style>)"
        R"(<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>)"
        R"(<w:style w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="H2"/></w:style>)"
        R"(<w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>)"
        R"(<w:style w:styleId="Lista"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>)";
    const auto style = [](const std::string& id) { return R"(<w:pStyle w:val=")" + id + R"("/>)"; };
    const Read read = read_parts(
        with_part("styles", "styles.xml", styles,
                  p("a", style("R1")) + p("b", style("H2")) + p("c", style("Egen")) + p("d", style("Ring")) +
                      p("e", style("Lista")) + p("f", style("Lista") + R"(<w:numPr><w:numId w:val="0"/></w:numPr>)") +
                      p("g", R"(<w:outlineLvl w:val="0"/>)") + p("h", style("R1") + R"(<w:outlineLvl w:val="9"/>)") +
                      p("i", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")));
    using import::Role;
    const Role expected[] = {Role::heading,   Role::heading, Role::heading,   Role::paragraph, Role::item,
                             Role::paragraph, Role::heading, Role::paragraph, Role::item};
    for (std::size_t row = 0; row < std::size(expected); ++row) {
        CAPTURE(row);
        CHECK(role(read, row) == expected[row]);
    }
}

TEST_CASE("runs are joined with their tabs and breaks") {
    const Read read = read_body(
        "<w:p><w:r><w:t>80</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:hyperlink><w:r><w:t>av "
        "163</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:instrText>PAGE</w:instrText><w:sym "
        "w:font=\"W\" w:char=\"F0FC\"/></w:r></w:p>");
    CHECK(read.row(0) == "80 av 163\ta\nb-\uF0FC");
}

TEST_CASE("cells of several paragraphs, over several columns and over several rows") {
    const std::string begins = R"(<w:vMerge w:val="restart"/>)";
    const Read read = read_body(tbl(tr(tc(p("Titel"), R"(<w:gridSpan w:val="3"/>)")) +
                                    tr(tc(p("HR"), begins) + tc(p("a") + p("b")) + tc(p("1"))) +
                                    tr(tc(p(""), "<w:vMerge/>") + tc(p("c"), R"(<w:gridSpan w:val="2"/>)")) +
                                    tr(tc(p(""), "<w:vMerge/>") + tc(p(""))) + tr(tc(p("IT")) + tc(p("d"))) +
                                    tr("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc(p("e")))));
    CHECK(read.row(0) == "Titel");
    CHECK(read.row(1) == "HR|a\nb|1");
    CHECK(read.row(2) == "^HR|c");
    CHECK(read.row(3) == "|");  // a row without text of its own inherits none
    CHECK(read.row(4) == "IT|d");
    CHECK(read.row(5) == "|e");
}

TEST_CASE("a table within a cell is text of the cell; in a frame it stands by itself") {
    const std::string inner = tbl(tr(tc(p("Nr")) + tc(p("Vad"))) + tr(tc(p("1")) + tc(p("Brand"))));
    CHECK(read_body(tbl(tr(tc(p("Risk") + inner) + tc(p("12"))))).row(0) == "Risk\nNr\tVad\n1\tBrand|12");
    const Read framed = read_body(tbl(tr(tc(p("Ram") + inner) + tc(p("")))) + p("Slut"));
    CHECK(framed.row(0) == "Ram");
    CHECK(framed.row(1) == "Nr|Vad");
    CHECK(framed.row(2) == "1|Brand");
    CHECK(framed.row(3).empty());
    CHECK(role(framed, 3) == import::Role::paragraph);
}

TEST_CASE("content controls are looked into") {
    const Read read = read_body("<w:sdt><w:sdtPr><w:t>nej</w:t></w:sdtPr><w:sdtContent>" + p("Text") +
                                tbl("<w:sdt><w:sdtContent>" +
                                    tr("<w:sdt><w:sdtContent>" + tc(p("Cell")) + "</w:sdtContent></w:sdt>") +
                                    "</w:sdtContent></w:sdt>") +
                                "</w:sdtContent></w:sdt>");
    CHECK(read.row(0) == "Text");
    CHECK(read.row(1) == "Cell");
}

TEST_CASE("deleted changes and hidden text are named, not read; inserted changes are read") {
    const Read read = read_body(
        "<w:p><w:r><w:t>Värdet är "
        "</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>9</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>flyttat</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>gömt</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>.</w:t></w:r></w:p>" +
        tbl("<w:tr><w:trPr><w:del/></w:trPr>" + tc(p("bort")) + "</w:tr>" + tr(tc(p("kvar")))));
    CHECK(read.row(0) == "Värdet är 9.");
    CHECK(read.row(1) == "kvar");
    CHECK(read.codes() == Codes{"deleted_text", "hidden_text", "deleted_text"});
    CHECK(read.detail("deleted_text", "text") == "12flyttat");
    CHECK(read.detail("hidden_text", "text") == "gömt");
    CHECK(read.finding("hidden_text")->source.line == 1);
}

TEST_CASE("text boxes and comments are named where they stand, and once") {
    const Read read = read_body(
        "<w:p><w:r><w:t>Text</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("I en ruta") +
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("I en ruta") +
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:commentReference/></w:r></w:p>");
    CHECK(read.row(0) == "Text");
    CHECK(read.codes() == Codes{"text_box_not_read", "comment_not_read"});
    CHECK(read.detail("text_box_not_read", "text") == "I en ruta");
}

TEST_CASE("footnotes and page headers are named") {
    const Read notes = read_parts(
        with_part("footnotes", "footnotes.xml",
                  "<w:footnotes><w:footnote><w:p><w:r><w:t>Se bilaga 1.</w:t></w:r></w:p></w:footnote></w:footnotes>",
                  p("Text")));
    CHECK(notes.detail("footnote_not_read", "text") == "Se bilaga 1.");
    const Read header =
        read_parts(with_part("header", "header1.xml", "<w:hdr>" + p("Diarienummer 1/23") + "</w:hdr>", p("Text")));
    CHECK(header.detail("header_not_read", "text") == "Diarienummer 1/23");
    CHECK(header.row(0) == "Text");
}

TEST_CASE("a document without text is an error that says so") {
    const Read read = read_body("<w:p/>");
    CHECK(read.sheets.empty());
    CHECK(read.codes() == Codes{"no_text_in_file"});
}
