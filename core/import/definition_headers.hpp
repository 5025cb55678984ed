// Where a table that defines the plan's scale begins: its steps ('Sannolikhet | Benämning | Beskrivning') or its
// levels ('Nivå | Från | Till', 'Score | Rating').
#pragma once

#include <optional>
#include <vector>

#include "core/import/headers.hpp"

namespace riskbild::import {

inline constexpr std::string_view steps_kind = "scale_steps";
inline constexpr std::string_view levels_kind = "scale_levels";
inline constexpr std::string_view matrix_kind = "scale_matrix";

// The header in row `at`, if the rows below it define something; its headings alone could be those of a register.
//
// Of steps: the first column counts whole numbers up or down. Fields are 'likelihood' and 'consequence' for the step,
// or 'step' where one column counts for both; 'likelihood.label', 'likelihood.description' and so on. Where no heading
// names the axis, the title above the table does.
// Of a matrix: 'step', whose heading names both axes, and a 'cell' for each step of the other axis.
// Of levels: 'name' beside 'value', or beside 'from' and 'up_to'.
std::optional<Header> definition_header(const std::vector<Row>& rows, std::size_t at, const Vocabulary& vocabulary);

}  // namespace riskbild::import
