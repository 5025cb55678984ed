// What a cell of a workbook says.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

#include "platform/sheet/cell_place.hpp"
#include "platform/sheet/workbook.hpp"

namespace riskbild::sheet {

// As Excel shows it: shared and inline texts, numbers and dates by their format, 'SANT' and 'FALSKT', errors
// ('#REF!') with a note. A formula by its stored value; one without is a warning and an empty cell. Empty, with
// an error, where the cell names a text that is not there.
std::optional<std::string> cell_text(Office& office, pugi::xml_node cell, CellPlace place, const Workbook& workbook);

}  // namespace riskbild::sheet
