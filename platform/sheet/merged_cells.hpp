// Merged cells: Excel stores the text of a range in its first cell alone.
#pragma once

#include <vector>

#include "platform/sheet/cell_place.hpp"
#include "platform/sheet/office.hpp"

namespace riskbild::sheet {

// A text that covers several rows counts in each of them that has a text of its own, marked as inherited. One
// that covers several columns is a title and stays where it is. False, with an error, beyond limits.
bool spread_merged_cells(Office& office, const std::vector<CellRange>& merged, std::vector<import::Row>& rows);

}  // namespace riskbild::sheet
