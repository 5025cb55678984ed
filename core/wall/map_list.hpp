// The ranked list that stands beside, below or after the matrix.
#pragma once

#include "core/wall/canvas.hpp"
#include "core/wall/fill.hpp"

namespace riskbild::wall {

// A row of the list with all that belongs to it, typeset for a width.
struct ListRow {
    const MapRow* row = nullptr;  // nullptr: a note
    Block tray;                   // the heading over the first that is not placed
    Block rank;
    Block title;
    Block words;
    Block value;
    Extent extent;
};

struct ListColumns {
    float rank = 0;  // widths, each with the gap after it
    float mark = 0;
    float value = 0;           // with the gap before it and the colour of its level
    float level = 0;           // the width of that colour
    bool value_first = false;  // before the name, where the row is too wide to look across
};

struct RankedList {
    ListColumns columns;
    std::vector<ListRow> rows;
};

// `with_notes`: the axes' labels in words follow the rows.
RankedList list_of(const Canvas& canvas, const MapPage& page, float width, bool with_notes);

// Rows from `first`, `count` of them, spread over the room.
void put_list(Canvas& canvas, const RankedList& list, std::size_t first, std::size_t count, const Rect& room);

}  // namespace riskbild::wall
