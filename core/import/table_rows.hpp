// The rows of one table as its sheet lays them out: cells merged over several rows, and rows that were broken
// at the end of a page.
#pragma once

#include <cstddef>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

class TableRows {
public:
    // What stands between this row and the one before it in the table.
    enum class Gap { none, blank_row, repeated_header };

    // Adds a row of the sheet to the table. One that goes on with the sentences of the row before the repeated
    // header is added to that row.
    void add(Table& table, const Sheet& sheet, std::size_t row, Gap gap, Findings& findings);

    // When the table is whole: empty cells of area, process and the like become as above, with a note once a
    // column. Not over a blank row, and not in a column that writes the same text in two rows after each other:
    // there an empty cell is empty. An empty risk beside a control is the one above, also over a blank row.
    void inherit(Table& table, Findings& findings) const;

private:
    std::vector<bool> after_blank_;  // of each row of the table
};

}  // namespace riskbild::import
