// The two halves of a row of a table, before and after the header that stands again on a new page.
#pragma once

#include <span>

#include "core/import/table.hpp"

namespace riskbild::manuscript {

struct SplitRow {
    const import::Row& before;
    const import::Row& after;
    const import::Row& header;
    // The table's first rows, to compare with: what is a cut in a column of whole sentences is none in a
    // column of lists.
    std::span<const import::Row> table;
};

// Whether the two are one row.
bool goes_on(const SplitRow& row);

// Column by column: a space amid a sentence, otherwise a line break.
import::Row joined(const SplitRow& row);

}  // namespace riskbild::manuscript
