// The rows of a table of HTML, with cells over several rows and columns in their places.
#pragma once

#include <string>
#include <vector>

#include "core/import/table.hpp"

namespace riskbild::manuscript {

class HtmlRows {
public:
    struct Cell {
        std::string text;
        int line = 0;
        std::size_t rows = 1;
        std::size_t columns = 1;  // the text stands in the first, the others are empty
    };

    void add_cell(Cell cell) { cells_.push_back(std::move(cell)); }
    bool has_cells() const { return !cells_.empty(); }

    // The cells since the last row, and what reaches down from the rows above: the same text, inherited.
    import::Row end_row();
    void end_table() { above_.clear(); }  // nothing reaches down any more

private:
    struct Above {
        import::CellText cell;
        std::size_t rows = 0;  // that it still reaches
    };
    void fill_from_above(import::Row& row);

    std::vector<Cell> cells_;
    std::vector<Above> above_;  // by column
};

}  // namespace riskbild::manuscript
