// Tables of Markdown: '| Risk | Värde |' over '|---|---|'.
#pragma once

#include <span>
#include <vector>

#include "core/import/table.hpp"
#include "core/manuscript/text_lines.hpp"

namespace riskbild::manuscript {

// '|---|:--:|', with or without outer bars.
bool is_table_rule(std::string_view line);

// How many lines from the first are such a table; 0: none begins here. Either the second line is a rule, or
// two lines or more have outer bars. The same table goes on over blank lines where its rows have outer bars.
std::size_t markdown_table_length(std::span<const TextLine> lines);

// Its rows, without the rules; blank lines are blank rows. '\|' is a bar within a cell.
std::vector<import::Row> read_markdown_table(std::span<const TextLine> lines);

}  // namespace riskbild::manuscript
