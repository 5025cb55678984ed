// From a board to the pages of its wall. Pages with nothing to say are left out; `now` is always there.
#pragma once

#include <vector>

#include "core/plan/plan.hpp"
#include "core/wall/model.hpp"
#include "core/wall/situation.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// In the order of product.md: now, map, risks, controls, results. Every page carries the header of
// its own facts' dates and, where contact is lost, the banner. With no_current_state, `now` becomes a
// message page and the others keep their banner.
std::vector<Page> pages_of(const plan::Board& board, const Situation& situation, const Words& words);

// The page for a wall without any board: nothing published, not connected yet, or how to connect it.
Page nothing_published(const Situation& situation, const Words& words);

// Where a picture stands among those that can be shown. All count from 1.
struct Position {
    std::size_t page = 1;
    std::size_t pages = 1;
    std::size_t part = 1;  // of a page that continues
    std::size_t parts = 1;
};

// 'Läget · 1 av 9', 'Risker, del 2 av 3 · 5 av 9', contact and clock.
Footer footer_of(const Page& page, const Position& position, const Situation& situation, const Words& words);

}  // namespace riskbild::wall
