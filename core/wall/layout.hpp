// Where everything stands. Sizes follow from the angle at the farthest viewer (glance.md: 16′, 20′, 30′,
// 60′ of cap height); layout follows from how much text of 20′ fits, never from the resolution.
#pragma once

#include <cstddef>
#include <vector>

#include "core/wall/measure.hpp"
#include "core/wall/model.hpp"
#include "core/wall/scene.hpp"

namespace riskbild::wall {

struct Screen {
    int width = 1920;  // pixels of the drawn picture
    int height = 1080;
    double diagonal_inches = 55;
    double distance_m = 4;    // the farthest viewer
    bool large_text = false;  // 'Stor text': every text at least 42′ (EN 301 549, 5.1.4), where there is room

    bool operator==(const Screen&) const = default;
};

// Cap heights in pixels.
struct Sizes {
    float small = 0;  // 16′: the least anywhere
    float name = 0;   // 20′: names and values
    float title = 0;  // 30′
    float key = 0;    // 60′: the one key number
};
Sizes sizes_of(const Screen& screen);
// A screen that is too small for its distance keeps its ordinary text: three lines beside the strips are the least.
bool has_room_for_large_text(const Screen& screen);
bool is_large(const Screen& screen);  // wanted, and there is room
double pixels_per_mm(const Screen& screen);
double arcminutes(const Screen& screen, double cap_px);

// How many lines of name size fit the shorter side: A ≥ 18, B 10–17, C 6–9, D ≤ 5. A screen keeps its
// tier when it is turned. D shows Läget and the highest values only, one item a scene.
enum class Tier { a, b, c, d };
Tier tier_of(const Screen& screen);
bool shows(Tier tier, PageName page);
std::size_t words_at_most(Tier tier);  // on a scene between its strips: 60, 40, 25, 12

// One scene, or several where the page continues; header and banner included, the footer's place free.
// Nothing is clipped or shrunk below the rule: what does not fit goes on the next scene or is dropped by
// priority and counted. Where a page's own layout has no room, the page is one column of its texts.
std::vector<Scene> lay_out(const Page& page, const Screen& screen, const TextMeasure& measure);

// Adds the bottom strip. `part`/`parts` number a page that continues.
void add_footer(Scene& scene, const Footer& footer, const Screen& screen, const TextMeasure& measure);

}  // namespace riskbild::wall
