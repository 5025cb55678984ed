// A workbook but for the cells: its sheets, shared texts and number formats.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/sheet/number_format.hpp"
#include "platform/sheet/office.hpp"

namespace riskbild::sheet {

struct NamedSheet {
    std::string name;
    std::string part;
};

struct Workbook {
    std::vector<NamedSheet> sheets;  // those that are shown; hidden ones are named in a note
    std::vector<std::string> strings;
    std::vector<NumberFormat> formats;  // by the style number of a cell
    bool counts_from_1904 = false;
};

// Empty, with an error, where a part is missing, broken or beyond limits.
std::optional<Workbook> read_workbook(Office& office, const std::string& part);

// The sheets with text, in their order; empty with an error.
std::vector<import::Sheet> sheets_of_workbook(Office& office, const std::string& part);

}  // namespace riskbild::sheet
