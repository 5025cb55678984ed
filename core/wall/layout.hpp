// Where everything stands. Sizes follow from the angle at the farthest viewer (glance.md: 16′, 20′, 30′,
// 60′ of cap height); layout follows from how much text of 20′ fits, never from the resolution.
#pragma once

#include <vector>

#include "core/wall/measure.hpp"
#include "core/wall/model.hpp"
#include "core/wall/scene.hpp"

namespace riskbild::wall {

struct Screen {
    int width = 1920;  // pixels of the drawn picture
    int height = 1080;
    double diagonal_inches = 55;
    double distance_m = 4;  // the farthest viewer
};

// Cap heights in pixels.
struct Sizes {
    float small = 0;  // 16′: the least anywhere
    float name = 0;   // 20′: names and values
    float title = 0;  // 30′
    float key = 0;    // 60′: the one key number
};
Sizes sizes_of(const Screen& screen);
double pixels_per_mm(const Screen& screen);
double arcminutes(const Screen& screen, double cap_px);

// How many lines of 20′ fit the height: A ≥ 18, B 10–17, C 6–9, D ≤ 5.
enum class Tier { a, b, c, d };
Tier tier_of(const Screen& screen);

// One scene, or several where the page continues; header and banner included, the footer's place free.
// Nothing is clipped or shrunk below the rule: what does not fit goes on the next scene or is dropped by
// priority and counted.
std::vector<Scene> lay_out(const Page& page, const Screen& screen, const TextMeasure& measure);

// Adds the bottom strip. `part`/`parts` number a page that continues.
void add_footer(Scene& scene, const Footer& footer, const Screen& screen, const TextMeasure& measure);

}  // namespace riskbild::wall
