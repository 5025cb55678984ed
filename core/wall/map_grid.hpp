// The cells of the matrix and what belongs to them: tints, the ring of maximum consequence, the appetite line.
#pragma once

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

struct Grid {
    Rect cells;        // all of them, without the gap after the last
    float step_x = 0;  // from cell to cell
    float step_y = 0;
    float gap = 0;
    int rows = 0;
    int columns = 0;

    Rect box(Cell cell) const {
        const float x = cells.x + step_x * static_cast<float>(cell.consequence - 1);
        const float y = cells.y + step_y * static_cast<float>(rows - cell.likelihood);
        return {x, y, step_x - gap, step_y - gap};
    }
    float shorter() const { return step_x < step_y ? step_x : step_y; }
};

// As large as the room allows; cells no longer than half as wide again as they are high.
Grid grid_in(const MapPage& page, const Rect& room);

std::string cell_label(Cell cell);  // '3x5', for `--layout`

void put_cells(Canvas& canvas, const MapPage& page, const Grid& grid);

Ink tint_of(int level);    // of a cell, for the colour of a level, 1…5
Ink colour_of(int level);  // of a mark

}  // namespace riskbild::wall
