// Small things every reader of sheets needs: clean cells, their places, and ids made from names.
#pragma once

#include <string>
#include <string_view>

#include "core/import/table.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

// A cell as readers expect it: trimmed, without characters that cannot be seen (zero width, text
// direction) and that could make one word look like another.
CellText clean_cell(std::string_view utf8, int line);

// Somebody's program, not a fact: '=SUM(A1:A3)'. It is never read.
bool is_formula(std::string_view text);

bool is_blank(const Row& row);
std::size_t filled_cells(const Row& row);

// Where a cell stands: its line, or 'B7' where the source has no lines.
plan::Source place_of(const Sheet& sheet, std::size_t row, std::size_t column);
std::string name_of_place(const plan::Source& place);  // '12' or 'B7', for messages

// 'R9' names a risk and says nothing of it: a short word with a digit.
bool is_number_of_risk(std::string_view text);

// 'Socialnämnden, exempel A' → 'socialnamnden-exempel-a', cut at so many letters.
std::string id_from(std::string_view name, std::size_t longest);

}  // namespace riskbild::import
