// Where a fact stood in its file. What the file is called does not come to a display: see plan/unnamed_sources.hpp.
#pragma once

#include <string>

#include "core/plan/plan.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// 'rad 12', 'cell B7'; empty where that may not be told.
std::string say_place(const plan::Source& source, const Words& words);

}  // namespace riskbild::wall
