// What must hold within a scale beyond the bounds of its fields: a label for each step, levels that rise and
// say whose they are, one entry for each cell.
#pragma once

#include <vector>

#include "core/plan/invariants.hpp"

namespace riskbild::plan {

// Paths begin at the scale: 'levels.steps'.
std::vector<Violation> check_scale(const Scale& scale);

}  // namespace riskbild::plan
