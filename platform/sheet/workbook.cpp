#include "platform/sheet/workbook.hpp"

#include <map>

#include "core/base/limits.hpp"
#include "platform/sheet/not_read.hpp"
#include "platform/sheet/relationships.hpp"
#include "platform/sheet/workbook_text.hpp"
#include "platform/sheet/worksheet.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

using Codes = std::map<int, std::string>;

void read_format_codes(pugi::xml_node list, Codes& codes) {
    for (const pugi::xml_node format : children_of(list, "numFmt"))
        codes[number_of(format, "numFmtId", -1)] = attribute_of(format, "formatCode");
}

std::vector<NumberFormat> formats_of_cells(pugi::xml_node list, const Codes& codes) {
    std::vector<NumberFormat> formats;
    for (const pugi::xml_node style : children_of(list, "xf")) {
        const int number = number_of(style, "numFmtId", 0);
        const auto code = codes.find(number);
        formats.push_back(number_format(code != codes.end() ? code->second : built_in_format(number)));
    }
    return formats;
}

bool read_styles(Office& office, const std::string& part, Workbook& workbook) {
    Codes codes;
    return part.empty() || read_pieces(office, part, {}, [&](Step, pugi::xml_node node) {
               if (is_named(node, "numFmts")) read_format_codes(node, codes);
               if (is_named(node, "cellXfs")) workbook.formats = formats_of_cells(node, codes);
               return true;
           });
}

bool add_sheet(Office& office, pugi::xml_node node, const Relationships& all, Workbook& workbook) {
    const std::string name(attribute_of(node, "name"));
    const std::string_view state = attribute_of(node, "state");
    const Relationship* link = with_id(all, attribute_of(node, "id"));
    if (state == "hidden" || state == "veryHidden") {
        office.note("hidden_sheet", {office.file, name, {}, 0}, {{"sheet", name}});
    } else if (link == nullptr || link->external) {
        return office.refuse({"missing_part"}, name);
    } else if (link->type != "worksheet") {
        office.note("not_read_part", {office.file, name, {}, 0}, {{"part", name}});
    } else {
        workbook.sheets.push_back({name, link->target});
    }
    return workbook.sheets.size() <= limits::workbook_sheets ||
           office.refuse({"too_many_sheets", limits::workbook_sheets}, name);
}

bool read_list(Office& office, const std::string& part, const Relationships& all, Workbook& workbook) {
    return read_pieces(office, part, {"sheets"}, [&](Step step, pugi::xml_node node) {
        if (step != Step::piece) return true;
        if (is_named(node, "workbookPr")) {
            const std::string_view system = attribute_of(node, "date1904");
            workbook.counts_from_1904 = system == "1" || system == "true";
        }
        return !is_named(node, "sheet") || add_sheet(office, node, all, workbook);
    });
}

}  // namespace

std::optional<Workbook> read_workbook(Office& office, const std::string& part) {
    Workbook workbook;
    const Relationships all = relationships_of(office, part);
    if (!read_list(office, part, all, workbook)) return std::nullopt;
    if (!read_styles(office, target_of_type(all, "styles"), workbook)) return std::nullopt;
    auto strings = shared_strings(office, target_of_type(all, "sharedStrings"));
    if (!strings) return std::nullopt;
    workbook.strings = *std::move(strings);
    return workbook;
}

std::vector<import::Sheet> sheets_of_workbook(Office& office, const std::string& part) {
    std::vector<import::Sheet> sheets;
    const auto workbook = read_workbook(office, part);
    if (!workbook) return {};
    for (const NamedSheet& named : workbook->sheets) {
        office.sheet = named.name;
        auto rows = read_worksheet(office, named.part, *workbook);
        if (!rows) return {};
        name_what_is_beside_cells(office, named.part);
        if (!rows->empty()) sheets.push_back({office.file, named.name, {}, *std::move(rows)});
    }
    office.sheet.clear();
    return sheets;
}

}  // namespace riskbild::sheet
