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

// The page for a wall without any board: nothing published, or not connected yet.
Page nothing_published(const Situation& situation, const Words& words);

// 'Läget · 1 av 4', contact and clock. `position` counts from 1.
Footer footer_of(const Page& page, std::size_t position, std::size_t count, const Situation& situation,
                 const Words& words);

}  // namespace riskbild::wall
