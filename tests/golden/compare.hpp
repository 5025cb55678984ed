// Two pictures of a wall: do they say and show the same?
#pragma once

#include "platform/window/picture.hpp"

namespace riskbild::golden {

// Mesa's rasterisers differ by one shade at the edges of letters, and golden pictures are kept with their shades
// rounded by up to four (small_png.py). A letter that has moved by a pixel, or a mark in another colour, differs
// by more in more pixels than these.
struct Tolerance {
    int shade = 8;                // of 255, in the colour channel that differs most
    int pixels_per_million = 15;  // that may differ by more
};

struct Verdict {
    bool same = false;
    int differing = 0;  // pixels beyond the shade
    int allowed = 0;
    window::Picture difference;  // grey where the same, red where not; empty when the sizes differ
};

Verdict compare(const window::Picture& expected, const window::Picture& actual, const Tolerance& tolerance = {});

}  // namespace riskbild::golden
