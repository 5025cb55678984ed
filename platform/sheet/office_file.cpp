#include "platform/sheet/office_file.hpp"

#include <algorithm>

#include "platform/sheet/not_read.hpp"
#include "platform/sheet/office.hpp"
#include "platform/sheet/relationships.hpp"
#include "platform/sheet/word_document.hpp"
#include "platform/sheet/workbook.hpp"

namespace riskbild::sheet {
namespace {

// The file says what its main part is; some writers call it 'document2.xml'.
std::string main_part(Office& office) {
    const std::string stated = target_of_type(relationships_of(office, {}), "officeDocument");
    if (office.package.has(stated)) return stated;
    for (const char* usual : {"xl/workbook.xml", "word/document.xml"})
        if (office.package.has(usual)) return usual;
    return {};
}

std::vector<import::Sheet> sheets_of(Office& office) {
    const std::string part = main_part(office);
    std::vector<import::Sheet> sheets;
    if (part.starts_with("xl/") && part.ends_with(".xml")) {
        sheets = sheets_of_workbook(office, part);
    } else if (part.starts_with("word/") && part.ends_with(".xml")) {
        sheets = sheets_of_document(office, part);
    } else {
        office.refuse({"other_zip"}, {});
        return {};
    }
    name_parts_not_read(office);
    return sheets;
}

bool has_error(const import::Findings& findings, std::size_t from) {
    const auto& all = findings.all();
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(from), all.end(),
                       [](const auto& each) { return each.severity == import::Severity::error; });
}

}  // namespace

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

std::vector<import::Sheet> read_office_file(std::string_view bytes, const std::string& file,
                                            import::Findings& findings) {
    const std::size_t said_before = findings.all().size();
    Office office{Package(bytes), file, findings};
    if (office.package.fault()) {
        office.refuse(*office.package.fault(), {});
        return {};
    }
    std::vector<import::Sheet> sheets = sheets_of(office);
    office.say_how_many_more();
    if (has_error(findings, said_before)) return {};
    if (sheets.empty()) office.refuse({"no_text_in_file"}, {});
    return sheets;
}

}  // namespace riskbild::sheet
