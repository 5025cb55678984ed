// A word document as one sheet: paragraphs, headings, list items and table rows in the order of the text.
#pragma once

#include <string>
#include <vector>

#include "platform/sheet/office.hpp"

namespace riskbild::sheet {

// One sheet, or none with an error or without any text. A blank row with the role of a paragraph stands where
// a paragraph is empty, and after each table: no table goes on behind it.
//
// A table row is laid out on its grid: a cell over several columns fills the first, one over several rows
// counts in each row that has text of its own (inherited). A table within a cell is part of the cell's text, a
// line a row, unless its cell is alone in the row: then the outer table is a frame, and its content stands by
// itself.
std::vector<import::Sheet> sheets_of_document(Office& office, const std::string& part);

}  // namespace riskbild::sheet
