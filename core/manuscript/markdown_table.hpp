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
// two lines or more have outer bars. Rows with outer bars below blank lines belong to the same stretch.
std::size_t markdown_table_length(std::span<const TextLine> lines);

// Its rows, without the rules; a blank line is an empty paragraph, which ends a table. '\|' is a bar within a cell.
std::vector<import::Row> read_markdown_table(std::span<const TextLine> lines);

}  // namespace riskbild::manuscript
