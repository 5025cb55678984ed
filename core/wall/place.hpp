// Where a fact stood in its file.
#pragma once

#include <string>

#include "core/plan/plan.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// 'plan.csv, rad 12', 'plan.xlsx, Blad1 B7'; empty where that may not be told.
std::string say_place(const plan::Source& source, const Words& words);

}  // namespace riskbild::wall
