// Thresholds as the wall shows them: the colours of cells and risks, and whose thresholds they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/wall/map_spots.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// Of the palette's five, for the level (from 1) of so many: three levels go without orange, so that
// neighbours stay far apart.
int level_colour(int level, std::size_t of);

// By the cell where it stands, else by its value; nothing where neither says.
std::optional<int> level_of(const plan::Scale& scale, const Spot& spot);
std::string level_name(const plan::Scale& scale, const Spot& spot);  // empty if none
int level_colour(const plan::Scale& scale, const Spot& spot);        // 0 if none

// By likelihood, lowest first, and within it by consequence; empty where nothing is stated.
std::vector<int> cell_colours(const plan::Scale& scale);
std::vector<bool> cells_beyond(const plan::Scale& scale);

// The levels with their source; empty where none are stated.
std::vector<KeyEntry> level_key(const plan::Scale& scale, const Words& words);
std::string source_words(const std::string& stated_by, const Words& words);

}  // namespace riskbild::wall
