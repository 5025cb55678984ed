// A cell of a table of boards and areas: the value on its tint, the number of risks below.
#pragma once

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

float heat_cell_height(const Canvas& canvas);  // of what stands in a cell

void put_heat_cell(Canvas& canvas, const HeatCell& cell, const Rect& box);

}  // namespace riskbild::wall
