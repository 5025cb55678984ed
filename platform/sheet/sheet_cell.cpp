#include "platform/sheet/sheet_cell.hpp"

#include <algorithm>
#include <charconv>

#include "platform/sheet/workbook_text.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

std::optional<std::string> shared_text(Office& office, pugi::xml_node value, CellPlace place,
                                       const Workbook& workbook) {
    const std::string_view digits = value.child_value();
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    const bool known = error == std::errc() && end == digits.data() + digits.size() && index < workbook.strings.size();
    if (known) return workbook.strings[index];
    office.refuse({"no_such_text"}, {}, cell_name(place));
    return std::nullopt;
}

std::string number_text(pugi::xml_node cell, std::string_view stored, const Workbook& workbook) {
    const auto style = static_cast<std::size_t>(std::max(0, number_of(cell, "s", 0)));
    const NumberFormat format = style < workbook.formats.size() ? workbook.formats[style] : NumberFormat{};
    return shown_number(stored, format, workbook.counts_from_1904);
}

}  // namespace

std::optional<std::string> cell_text(Office& office, pugi::xml_node cell, CellPlace place, const Workbook& workbook) {
    const std::string_view type = attribute_of(cell, "t");
    const pugi::xml_node value = child_of(cell, "v");
    const std::string stored = value.child_value();
    if (type == "inlineStr") return string_item(child_of(cell, "is"));
    if (stored.empty() && child_of(cell, "f") && type != "str")
        office.warning("no_stored_value", office.place(cell_name(place)));
    if (stored.empty()) return stored;
    if (type == "s") return shared_text(office, value, place, workbook);
    if (type == "b") return stored == "1" || stored == "true" ? "SANT" : "FALSKT";
    if (type == "e") office.note("error_value", office.place(cell_name(place)), {{"text", stored}});
    return type.empty() || type == "n" ? number_text(cell, stored, workbook) : stored;
}

}  // namespace riskbild::sheet
