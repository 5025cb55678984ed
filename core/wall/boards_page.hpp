// Nämnder: who has reported, and how old it is; the values of areas where they can be compared. By name, never
// by merit.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/snapshot/snapshot.hpp"
#include "core/wall/model.hpp"
#include "core/wall/situation.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// For a channel of several boards; empty for one. `board`: the key of the board whose round it is shown in.
std::optional<Page> boards_page(std::span<const snapshot::Summary> summaries, const std::string& board,
                                const Situation& situation, const Words& words);

}  // namespace riskbild::wall
