// The marks of the risks in their cells: letters, or letters with names where all names fit, and a count of
// what does not fit. Solid: stated; hatched: calculated; dashed: may stand there; hollow: before measures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/wall/map_grid.hpp"

namespace riskbild::wall {

// The same picture in the matrix and in the list. `label` says for `--layout` what it stands for.
void put_mark(Canvas& canvas, const MapMark& mark, const Rect& box, const std::string& label);
void put_hollow_mark(Canvas& canvas, const MapMark& mark, const Rect& box, const std::string& label);

// How many more may stand in a cell.
void put_possible(Canvas& canvas, const std::string& count, const Rect& box, const std::string& label);

float least_mark(const Canvas& canvas);                            // of one letter of 16′
float mark_for(const Canvas& canvas, const std::string& letters);  // 'AB' needs a larger one
inline constexpr float cell_for_mark = 1.07F;                      // the least cell, in marks

// Where a risk's mark stands.
struct PlacedMark {
    std::size_t row = 0;
    Cell cell;
    Rect box;
    bool before = false;  // where it stood before measures
    Block name{};         // right of the mark
};

// What a cell has no room for. A risk that may stand in several cells is counted apart from those that
// stand there, so that no risk is counted twice.
struct CellCount {
    Cell cell;
    std::string words;  // '+3', '×7'
    bool possible = false;
    Rect box;
};

struct PlacedMarks {
    std::vector<PlacedMark> marks;
    std::vector<CellCount> counts;
};

PlacedMarks place_marks(const Canvas& canvas, const MapPage& page, const Grid& grid);

// The same with names beside the marks; nothing where a name does not fit its cell, or stands in several.
std::optional<PlacedMarks> place_names(const Canvas& canvas, const MapPage& page, const Grid& grid);

// Arrows under the marks, and what can be pointed at.
void put_marks(Canvas& canvas, const MapPage& page, const Grid& grid, const PlacedMarks& placed);

}  // namespace riskbild::wall
