// Tables whose cells are separated by tabs, amid running text, as copied from a word processor.
#pragma once

#include <span>
#include <vector>

#include "core/import/table.hpp"
#include "core/manuscript/text_lines.hpp"

namespace riskbild::manuscript {

// How many lines from the first are such a table; 0: none begins here. Two cells with something in them begin
// one, unless the first is the bullet or number of a list. Blank lines and page numbers do not end it where a
// row with as many cells follows.
std::size_t tab_table_length(std::span<const TextLine> lines);

// Its rows, a line a row; blank lines are blank rows. A line without tabs that goes on in the midst of a
// sentence belongs to the last cell before it.
std::vector<import::Row> read_tab_table(std::span<const TextLine> lines);

}  // namespace riskbild::manuscript
