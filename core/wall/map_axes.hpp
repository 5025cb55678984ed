// The axes of the matrix: their names, and each step's number with its label where there is room for all.
#pragma once

#include <optional>

#include "core/wall/map_grid.hpp"

namespace riskbild::wall {

struct Axes {
    static constexpr float number_gap = 0.7F;   // in small caps, between numbers and cells, numbers and labels
    static constexpr float line_pitch = 1.72F;  // of staggered labels
    enum class Labels { none, across, staggered, upright };
    Grid grid;
    std::vector<Block> likelihood;   // labels, one a step; empty: numbers alone
    std::vector<Block> consequence;  // likewise; upright ones are one line each
    Labels consequence_labels = Labels::none;
    float numbers_width = 0;  // of the likelihood axis
    float labels_width = 0;
    Rect box;  // axes and cells

    // Some labels stand nowhere, so the list says them.
    bool lack_labels(const MapPage& page) const {
        const std::size_t standing = (likelihood.empty() ? 0 : 1) + (consequence.empty() ? 0 : 1);
        return standing < page.label_notes.size();
    }
};

// The best that the room allows: labels across, else on two lines in turn, else upright, else broken, else
// numbers alone; cells at least
// `smallest_cell`. Nothing where not even those fit.
std::optional<Axes> axes_in(const Canvas& canvas, const MapPage& page, const Rect& room, float smallest_cell);

void put_axes(Canvas& canvas, const MapPage& page, const Axes& axes);

}  // namespace riskbild::wall
