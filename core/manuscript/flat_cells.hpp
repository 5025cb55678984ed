// The blocks of a flat table as cells: an anchor glued to the next cell is cut off, a cell cut by a page break
// is whole again, and headers repeated on the next page are gone.
#pragma once

#include <span>
#include <vector>

#include "core/manuscript/flat_rows.hpp"

namespace riskbild::manuscript {

struct FlatCells {
    std::vector<FlatCell> cells;
    std::vector<TextBlock> page_numbers;  // that stood among them
};

// Up to where more cells follow each other without an anchor than any row has.
FlatCells flat_cells(std::span<const TextBlock> blocks, const FlatHeader& header, const Words& words,
                     const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
