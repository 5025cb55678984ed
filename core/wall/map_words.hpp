// What the list beside the matrix says of a risk.
#pragma once

#include <string>

#include "core/wall/map_spots.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// 'Möjliga rutor: 3 · 5 eller 5 · 3'; '4 · 3 – var 3 · 3'; for the tray, why it is there.
std::string placement_words(const plan::Scale& scale, const Spot& spot, const Words& words);

// '4 risker, värden 12–16'
std::string values_title(const std::vector<plan::RiskStatement>& risks, const Words& words);

}  // namespace riskbild::wall
