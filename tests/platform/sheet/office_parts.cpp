#include "tests/platform/sheet/office_parts.hpp"

#include <algorithm>

namespace riskbild::test {
namespace {

const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

}  // namespace

std::string relationship(const std::string& id, const std::string& type, const std::string& target) {
    return R"(<Relationship Id=")" + id + R"(" Type=")" + types + type + R"(" Target=")" + target + R"("/>)";
}

std::string relationships(const std::string& all) {
    return R"(<?xml version="1.0" encoding="UTF-8"?><Relationships>)" + all + "</Relationships>";
}

Parts workbook_parts(const std::string& inner) {
    return {
        {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml", R"(<workbook><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml"))},
        {"xl/worksheets/sheet1.xml", "<worksheet>" + inner + "</worksheet>"},
    };
}

Parts workbook_of_rows(const std::string& rows) {
    return workbook_parts("<sheetData>" + rows + "</sheetData>");
}

Parts document_parts(const std::string& body) {
    return {
        {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml"))},
        {"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"},
    };
}

std::string Read::row(std::size_t index) const {
    std::string joined;
    if (sheets.empty() || index >= sheets.front().rows.size()) return "(no such row)";
    for (const import::CellText& cell : sheets.front().rows[index])
        joined += (joined.empty() && &cell == &sheets.front().rows[index].front() ? "" : "|") +
                  std::string(cell.inherited ? "^" : "") + cell.text;
    return joined;
}

std::vector<std::string> Read::codes() const {
    std::vector<std::string> codes;
    for (const import::Diagnostic& each : findings) codes.push_back(each.code);
    return codes;
}

const import::Diagnostic* Read::finding(std::string_view code) const {
    const auto found = std::ranges::find(findings, code, &import::Diagnostic::code);
    return found == findings.end() ? nullptr : &*found;
}

std::string Read::detail(std::string_view code, std::string_view name) const {
    const import::Diagnostic* found = finding(code);
    if (found == nullptr) return "(no such finding)";
    const auto detail = std::ranges::find(found->details, name, &import::Detail::name);
    return detail == found->details.end() ? "(no such detail)" : detail->text;
}

Read read_bytes(const std::string& bytes) {
    import::Findings findings;
    Read read;
    read.sheets = sheet::read_office_file(bytes, "plan.xlsx", findings);
    read.findings = std::move(findings).take();
    return read;
}

Read read_parts(const Parts& parts) {
    return read_bytes(zipped(parts));
}

Read read_rows(const std::string& rows) {
    return read_parts(workbook_of_rows(rows));
}

}  // namespace riskbild::test
