// A screen as people and devices tell of it, and what one can be: the one set of bounds of channels, displays,
// previews, pairing and heartbeats. `riskbild render` draws every screen within them.
#pragma once

namespace riskbild::fleet {

struct Bounds {
    int least = 0;
    int most = 0;
    constexpr bool contain(int number) const { return number >= least && number <= most; }
};

inline constexpr Bounds pixels_a_side{320, 16'000};
inline constexpr int most_pixels = 7'680 * 4'320;
inline constexpr Bounds inches{5, 300};
inline constexpr Bounds decimetres{3, 500};

struct Screen {
    int width = 0;  // pixels, as the picture stands: a portrait screen is higher than wide; 0: unknown
    int height = 0;
    int diagonal = 0;     // inches; 0: unknown
    int distance_dm = 0;  // decimetres to the farthest viewer; 0: unknown

    bool operator==(const Screen&) const = default;
};

bool is_a_size(int width, int height);
// A wall can be drawn for it: all four are known, and within the bounds.
bool can_be_drawn(const Screen& screen);
// The same, but 0 for what is out of bounds: of somebody whose word is not to be trusted.
Screen within_bounds(Screen screen);

}  // namespace riskbild::fleet
