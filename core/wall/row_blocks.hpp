// One row of a list, typeset and ready to be put at a place.
#pragma once

#include <cstddef>
#include <vector>

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

// What the rows of a list share, from the left edge of a row.
struct RowColumns {
    float lead = 0;      // width of the lead with its gap
    float status_x = 0;  // where statuses begin; 0: below the title
    float width = 0;
};
RowColumns columns_of(const Canvas& canvas, const RowsPage& page);

struct RowBlocks {
    const Row* row = nullptr;
    Block lead;
    Block title;
    Block fresh;  // before the detail, in a frame
    Block detail;
    float statuses = 0;
    float height = 0;  // with the air above and below
    std::size_t words = 0;
};
RowBlocks row_blocks(const Canvas& canvas, const RowsPage& page, const RowColumns& columns, const Row& row);

// `y` is where the row's air begins; what it adds to the canvas can be pointed at.
void put_row(Canvas& canvas, const RowsPage& page, const RowColumns& columns, const RowBlocks& blocks, float x,
             float y);

}  // namespace riskbild::wall
