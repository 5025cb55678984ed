// Which level of risk a value or a cell has, and what lies beyond the appetite line: only as far as somebody
// has said so. A product of factors counts as a value only where multiplication is stated.
#pragma once

#include <optional>

#include "core/plan/plan.hpp"

namespace riskbild::plan {

// From 1; nothing where no level is stated for it.
std::optional<int> level_of_value(const Levels& levels, int value);
std::optional<int> level_of_cell(const Scale& scale, int likelihood, int consequence);

// Nothing where no line is stated for it.
std::optional<bool> beyond_appetite(const Scale& scale, int likelihood, int consequence);

}  // namespace riskbild::plan
