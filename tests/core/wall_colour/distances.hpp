// How far apart the levels of a palette lie, for every vision: what the test demands and the table prints.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "core/wall/levels.hpp"
#include "tests/support/colour/ciede2000.hpp"
#include "tests/support/colour/vision.hpp"

namespace riskbild::colour {

struct Distance {
    double smallest = std::numeric_limits<double>::infinity();  // CIEDE2000
    int one = 0, two = 0;                                       // the levels it lies between, from 1

    void take(double distance, int first, int second) {
        if (distance < smallest) *this = {distance, first, second};
    }
};

struct Distances {
    Distance adjacent, any;
};

// `inks`: weakest level first.
inline Distances distances(const wall::Palette& palette, const std::vector<wall::Ink>& inks, Vision vision) {
    const auto seen = [&](std::size_t i) { return lab(clipped(simulated(linear(palette.colour(inks[i])), vision))); };
    Distances found;
    for (std::size_t one = 0; one < inks.size(); ++one) {
        for (std::size_t two = one + 1; two < inks.size(); ++two) {
            const double distance = ciede2000(seen(one), seen(two));
            const int first = static_cast<int>(one) + 1;
            const int second = static_cast<int>(two) + 1;
            found.any.take(distance, first, second);
            if (two == one + 1) found.adjacent.take(distance, first, second);
        }
    }
    return found;
}

inline std::vector<wall::Ink> level_inks(int levels) {
    std::vector<wall::Ink> inks;
    for (int level = 1; level <= levels; ++level) inks.push_back(wall::level_ink(level, levels));
    return inks;
}

inline std::vector<wall::Ink> level_tints(int levels) {
    std::vector<wall::Ink> inks;
    for (int level = 1; level <= levels; ++level) inks.push_back(wall::level_tint(level, levels));
    return inks;
}

}  // namespace riskbild::colour
