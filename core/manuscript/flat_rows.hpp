// The cells of a flat table, dealt out to its rows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/manuscript/flat_header.hpp"

namespace riskbild::manuscript {

struct FlatCell {
    TextBlock block;  // as it was wrapped; an anchor and the cell glued to it share theirs
    std::string text;
    std::size_t at = 0;                 // index of the block
    std::optional<std::size_t> anchor;  // the column it is the anchor of
    bool is_glued = false;              // to the anchor before it, in one line: so it is in the next column for certain
};

struct FlatRow {
    std::vector<std::optional<FlatCell>> cells;  // a column each
    std::vector<FlatCell> unplaced;              // that do not fit the columns
    std::size_t first_anchor = 0;                // columns between which its place is known
    std::size_t last_anchor = 0;
    bool is_certain = true;        // false: its cells do not fit the columns, it is no row
    bool is_first_merged = false;  // the first column goes on from the row above
};

struct FlatRows {
    std::vector<FlatRow> rows;
    std::vector<TextBlock> page_numbers;
    std::size_t end = 0;  // of the blocks
};

// Rows are told by their anchors: each column of numbers or status words has one cell in every row. What stands
// between two anchors must be as many cells as columns; only the first column may be merged with the row above,
// or the last be empty, where the widths of the columns tell which. A cell of an anchor's column may hold another
// short text ('Utgår') where the count tells its place. Where the first row does not begin right below the header,
// the columns are not what they seem: then no row is certain.
FlatRows read_flat_rows(std::span<const TextBlock> blocks, const FlatHeader& header, const Words& words,
                        const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
