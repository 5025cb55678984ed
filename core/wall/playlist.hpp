// What rotates and for how long, from how much each page says. Stateless: the display counts rounds and
// asks for each. One round is one loop over one board; the next round shows the next board.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/plan/words.hpp"
#include "core/wall/model.hpp"

namespace riskbild::wall {

// A page as laid out: how many words stand on each of its scenes.
struct Laid {
    std::string board;
    PageName name = PageName::now;
    std::vector<std::size_t> words;  // one per scene, at least one
};

struct Showing {
    std::size_t page = 0;   // index into the span given
    std::size_t scene = 0;  // which of its scenes
    std::chrono::seconds dwell{};
    bool operator==(const Showing&) const = default;
};

// clamp(20, 6 + 0.6 · words, 60) s.
std::chrono::seconds dwell(std::size_t words);

enum class Motion { rotates, still };  // still: Läget only

// The showings of one round, counted from 0. At most four pages: `now` and the three with most to say,
// fewer where they would take `now` below 40 % of a loop of 3 minutes. A page of several scenes shows one
// of them each time its board comes round, so that a long list never holds the wall; `now` begins each loop
// with the verdict, and two of its further scenes follow where it has any. Risk cards and the sources do not
// rotate: they are asked for. Empty if no pages.
std::vector<Showing> playlist(std::span<const Laid> pages, std::size_t round, Motion motion = Motion::rotates);

// Which pages may be shown at all, by rotation or by key. `approved` is what the channel has approved and `stated`
// what the device's settings name, each in no order, empty if nothing. What is approved, the settings may narrow and
// never widen. Where nothing is, an open corridor shows Läget and Kommande unless more is stated, and a closed room
// all unless fewer are. A closed room shows the card of any risk that can be pointed at, if cards are approved.
bool may_show(PageName page, const std::vector<PageName>& approved, const std::vector<PageName>& stated,
              plan::Room room);

}  // namespace riskbild::wall
