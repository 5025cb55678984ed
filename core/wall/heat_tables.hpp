// Boards by areas, with the highest value of each: only boards of the same scale and plan year stand in one
// table, by name. Boards are never compared otherwise (domain rule 8).
#pragma once

#include <span>
#include <vector>

#include "core/snapshot/snapshot.hpp"
#include "core/wall/model.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

struct Comparison {
    std::vector<HeatTable> tables;
    std::vector<std::string> notes;  // what is in no table, or why there is none
};

// `boards` in the order of showing.
Comparison compare(std::span<const snapshot::Summary> boards, const Words& words);

}  // namespace riskbild::wall
