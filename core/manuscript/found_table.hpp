// A table that was recovered from the blocks of a wrapped text.
#pragma once

#include <cstddef>
#include <vector>

#include "core/import/table.hpp"
#include "core/manuscript/text_blocks.hpp"
#include "core/manuscript/text_rows.hpp"

namespace riskbild::manuscript {

struct FoundTable {
    std::size_t begin = 0;  // of the blocks that it takes the place of
    std::size_t end = 0;
    std::vector<import::Row> rows;  // a header row and at least one more, or none where no row is certain
    std::vector<TextBlock> left;    // of its blocks, those that belong to no cell for certain
    std::vector<LineRange> cut;     // where rows of it stand among those
};

}  // namespace riskbild::manuscript
