// The cells of one sheet of a workbook.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/sheet/workbook.hpp"

namespace riskbild::sheet {

// Row 1 first, blank ones kept, as far down as there is text: a cell's place is its index. Hidden rows and
// columns are read, with a warning that tells which. Empty, with an error, for a part that cannot be read.
std::optional<std::vector<import::Row>> read_worksheet(Office& office, const std::string& part,
                                                       const Workbook& workbook);

}  // namespace riskbild::sheet
