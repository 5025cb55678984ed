#include "platform/sheet/merged_cells.hpp"

#include <algorithm>

#include "core/base/limits.hpp"
#include "core/import/cells.hpp"

namespace riskbild::sheet {
namespace {

class Spreader {
public:
    Spreader(Office& office, std::vector<import::Row>& rows) : office_(office), rows_(rows) {
        for (const import::Row& row : rows) has_own_text_.push_back(!import::is_blank(row));
    }

    bool spread(const CellRange& range) {
        if (range.first.row >= rows_.size() || range.first.column >= rows_[range.first.row].size()) return true;
        import::CellText covering = rows_[range.first.row][range.first.column];
        covering.inherited = true;
        const std::size_t end = std::min(range.last.row + 1, rows_.size());
        for (std::size_t row = range.first.row + 1; row < end && !covering.text.empty(); ++row) {
            if (++looked_at_ > limits::sheet_cells) return refuse(row, range.first.column);
            if (has_own_text_[row] && !put(covering, row, range.first.column)) return false;
        }
        return true;
    }

private:
    bool refuse(std::size_t row, std::size_t column) {
        return office_.refuse({"too_many_merged", limits::merged_ranges}, {}, cell_name({row, column}));
    }

    bool put(const import::CellText& covering, std::size_t row, std::size_t column) {
        import::Row& cells = rows_[row];
        if (!office_.admit(covering, cell_name({row, column}))) return false;
        for (; cells.size() <= column; cells.emplace_back())
            if (!office_.admit({}, cell_name({row, column}))) return false;
        if (cells[column].text.empty()) cells[column] = covering;
        return true;
    }

    Office& office_;
    std::vector<import::Row>& rows_;
    std::vector<bool> has_own_text_;
    std::size_t looked_at_ = 0;  // rows of all ranges: they may overlap in a file that is made to harm
};

}  // namespace

bool spread_merged_cells(Office& office, const std::vector<CellRange>& merged, std::vector<import::Row>& rows) {
    Spreader spreader(office, rows);
    return std::ranges::all_of(merged, [&](const CellRange& range) { return spreader.spread(range); });
}

}  // namespace riskbild::sheet
