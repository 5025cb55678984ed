// What a text gave: its rows, and where it holds more of a table than could be read.
#pragma once

#include <vector>

#include "core/import/table.hpp"

namespace riskbild::manuscript {

struct LineRange {
    int first = 0;  // lines of the file, from 1
    int last = 0;
};

struct TextRows {
    std::vector<import::Row> rows;
    std::vector<LineRange> cut;  // rows of tables that stand as running text, since no cell of them is certain
};

}  // namespace riskbild::manuscript
