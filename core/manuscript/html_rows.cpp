#include "core/manuscript/html_rows.hpp"

#include <algorithm>

#include "core/base/limits.hpp"

namespace riskbild::manuscript {

void HtmlRows::fill_from_above(import::Row& row) {
    while (row.size() < above_.size() && above_[row.size()].rows > 0) {
        Above& above = above_[row.size()];
        --above.rows;
        row.push_back(above.cell);
        row.back().inherited = !above.cell.text.empty();
        if (!cells_.empty()) row.back().line = cells_.front().line;
    }
}

auto HtmlRows::end_row() -> import::Row {
    import::Row row;
    for (Cell& cell : cells_) {
        fill_from_above(row);
        const std::size_t end =
            std::min(row.size() + std::max<std::size_t>(cell.columns, 1), limits::sheet_columns + 1);
        for (bool first = true; row.size() < end; first = false) {
            row.push_back({first ? cell.text : "", cell.line});
            if (cell.rows < 2) continue;
            above_.resize(std::max(above_.size(), row.size()));
            above_[row.size() - 1] = {row.back(), cell.rows - 1};
        }
    }
    fill_from_above(row);
    cells_.clear();
    return row;
}

}  // namespace riskbild::manuscript
