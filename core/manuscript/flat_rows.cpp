#include "core/manuscript/flat_rows.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/manuscript/flat_cells.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

using Cells = std::vector<FlatCell>;

constexpr std::size_t longest_odd_cell = 30;  // bytes: 'Utgår', 'Ej bedömd', '-'

class RowBuilder {
public:
    RowBuilder(const FlatHeader& header, Cells cells) : header_(header) { group(std::move(cells)); }

    FlatRows run() && {
        if (found_.rows.empty()) return std::move(found_);
        place_first();
        const std::vector<std::size_t> unclear = place_plain();
        measure();
        for (const std::size_t i : unclear) place_by_width(i);
        place_last();
        doubt_incomplete();
        return std::move(found_);
    }

private:
    std::size_t head() const { return header_.anchors.front(); }  // columns before the first anchor
    std::size_t tail() const { return header_.columns.size() - 1 - header_.anchors.back(); }

    // Rows of anchors with what stands between those; `between_[i]` are the cells before row i.
    void group(Cells cells) {
        Cells texts;
        for (FlatCell& cell : cells) {
            if (!cell.anchor) {
                texts.push_back(std::move(cell));
                continue;
            }
            const std::size_t column = *cell.anchor;
            if (found_.rows.empty() || column <= found_.rows.back().last_anchor)
                begin_row(column, std::exchange(texts, {}));
            else
                place_inside(found_.rows.back(), column, std::exchange(texts, {}));
            found_.rows.back().last_anchor = column;
            found_.rows.back().cells[column] = std::move(cell);
        }
        between_.push_back(std::move(texts));
        if (!found_.rows.empty() && is_of_text_below()) drop_last();
    }
    void begin_row(std::size_t column, Cells texts) {
        FlatRow row;
        row.cells.resize(header_.columns.size());
        row.first_anchor = column;
        found_.rows.push_back(std::move(row));
        between_.push_back(std::move(texts));
    }
    // Too few cells above it for a row: a number that stands in the text behind the table.
    bool is_of_text_below() const {
        const bool breaks_off = found_.rows.back().last_anchor != header_.anchors.back();
        const std::size_t above = found_.rows.size() > 1 ? tail() + head() : head();
        return breaks_off && between_[found_.rows.size() - 1].size() + 1 < above;
    }
    void drop_last() {
        found_.rows.pop_back();
        between_.pop_back();
    }

    void place_inside(FlatRow& row, std::size_t column, Cells texts) const {
        const std::vector<std::size_t> columns = columns_between(row.last_anchor + 1, column);
        if (texts.empty() || can_place(texts, columns))
            place(row, columns, std::move(texts));
        else
            give_up(row, std::move(texts));
    }
    static std::vector<std::size_t> columns_between(std::size_t begin, std::size_t end) {
        std::vector<std::size_t> columns;
        for (std::size_t column = begin; column < end; ++column) columns.push_back(column);
        return columns;
    }
    bool is_anchor_column(std::size_t column) const {
        return std::ranges::find(header_.anchors, column) != header_.anchors.end();
    }
    static bool could_be_odd(const FlatCell& cell) {
        return cell.text.size() <= longest_odd_cell && !ends_sentence(cell.text) && !cell.is_glued;
    }
    bool can_place(const Cells& texts, const std::vector<std::size_t>& columns) const {
        if (texts.size() != columns.size()) return false;
        for (std::size_t k = 0; k < columns.size(); ++k)
            if (is_anchor_column(columns[k]) && !could_be_odd(texts[k])) return false;
        return true;
    }
    static void place(FlatRow& row, const std::vector<std::size_t>& columns, Cells texts) {
        for (std::size_t k = 0; k < texts.size(); ++k) row.cells[columns[k]] = std::move(texts[k]);
    }
    static void give_up(FlatRow& row, Cells texts) {
        row.is_certain = false;
        std::ranges::move(texts, std::back_inserter(row.unplaced));
    }

    void place_first() {
        FlatRow& row = found_.rows.front();
        const std::vector<std::size_t> columns = columns_between(0, row.first_anchor);
        header_doubtful_ = between_.front().size() > columns.size();
        if (can_place(between_.front(), columns))
            place(row, columns, std::move(between_.front()));
        else
            give_up(row, std::move(between_.front()));
    }
    // The ends of rows and beginnings of the next that are complete; the others are returned.
    std::vector<std::size_t> place_plain() {
        std::vector<std::size_t> unclear;
        for (std::size_t i = 1; i < found_.rows.size(); ++i) {
            if (can_place(between_[i], columns_around(i)))
                place_around(i, std::nullopt);
            else
                unclear.push_back(i);
        }
        return unclear;
    }
    // The columns of a row's end and of the next row's beginning, in the order of the cells.
    std::vector<std::size_t> columns_around(std::size_t i) const {
        std::vector<std::size_t> columns = columns_between(found_.rows[i - 1].last_anchor + 1, header_.columns.size());
        std::ranges::move(columns_between(0, found_.rows[i].first_anchor), std::back_inserter(columns));
        return columns;
    }
    void place_around(std::size_t i, std::optional<std::size_t> missing) {
        std::vector<std::size_t> columns = columns_around(i);
        if (missing) columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(*missing));
        Cells cells = std::move(between_[i]);
        for (std::size_t k = 0; k < cells.size(); ++k) {
            const bool above = columns[k] > found_.rows[i - 1].last_anchor;
            found_.rows[above ? i - 1 : i].cells[columns[k]] = std::move(cells[k]);
        }
        found_.rows[i].is_first_merged = missing == tail();
    }

    // The widest line of each column so far; 0: none of its cells was wrapped, so its width is not told.
    void measure() {
        widths_.assign(header_.columns.size(), 0);
        for (const FlatRow& row : found_.rows)
            for (std::size_t column = 0; column < widths_.size(); ++column)
                if (row.cells[column] && !row.cells[column]->anchor && row.cells[column]->block.lines.size() > 1)
                    widths_[column] = std::max(widths_[column], measure_of(row.cells[column]->block).least);
    }
    bool fits(const FlatCell& cell, std::size_t column) const {
        return widths_[column] == 0 || measure_of(cell.block).fits(widths_[column]);
    }

    // One cell too few: the first column is merged with the row above, or one at the end is empty. Widths tell
    // which, or nothing does.
    void place_by_width(std::size_t i) {
        const std::vector<std::size_t> columns = columns_around(i);
        if (columns.size() != tail() + head()) return place_head_only(i, columns);
        std::vector<std::size_t> possible;
        if (between_[i].size() + 1 == columns.size())
            for (std::size_t missing = 0; missing <= tail(); ++missing)
                if (can_miss(missing) && fit_without(missing, between_[i], columns)) possible.push_back(missing);
        if (possible.size() == 1) return place_around(i, possible.front());
        give_up_around(i);
    }
    // The row above lacks an anchor. What it holds instead is glued to another cell where none could be it alone.
    void place_head_only(std::size_t i, const std::vector<std::size_t>& columns) {
        const std::size_t odd = static_cast<std::size_t>(
            std::ranges::find_if(columns, [&](std::size_t it) { return is_anchor_column(it); }) - columns.begin());
        Cells& cells = between_[i];
        const bool one = columns.size() == tail() + head() + 1 + odd && found_.rows[i].first_anchor == head();
        const bool glued = one && cells.size() + 1 == columns.size() && !could_be_odd(cells[odd]);
        if (!glued) return give_up_around(i);
        Cells own(std::make_move_iterator(cells.end() - static_cast<std::ptrdiff_t>(head())),
                  std::make_move_iterator(cells.end()));
        cells.resize(cells.size() - head());
        place(found_.rows[i], columns_between(0, head()), std::move(own));
        give_up(found_.rows[i - 1], std::move(cells));
    }
    void give_up_around(std::size_t i) {
        give_up(found_.rows[i - 1], std::move(between_[i]));
        found_.rows[i].is_certain = false;
    }
    bool can_miss(std::size_t place) const {
        const std::string& first = header_.columns.front().field;
        return place < tail() || (head() > 0 && (first == "area" || first == "process"));
    }
    bool fit_without(std::size_t missing, const Cells& cells, std::vector<std::size_t> columns) const {
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(missing));
        for (std::size_t k = 0; k < cells.size(); ++k)
            if (!fits(cells[k], columns[k]) || (cells[k].is_glued && columns[k] != header_.anchors.back() + 1))
                return false;
        return true;
    }

    // Below the last row there may be more text: its cells are glued, or look like the others of their columns.
    void place_last() {
        FlatRow& last = found_.rows.back();
        const std::vector<std::size_t> columns = columns_between(last.last_anchor + 1, header_.columns.size());
        Cells cells = std::move(between_.back());
        cells.resize(std::min(cells.size(), columns.size()));
        found_.end = last.cells[last.last_anchor]->at + 1;
        if (last.last_anchor != header_.anchors.back()) {
            if (!cells.empty()) found_.end = cells.back().at + 1;
            return give_up(last, std::move(cells));
        }
        if (cells.size() != columns.size() || !are_like_others(cells, columns)) return;
        if (!cells.empty()) found_.end = cells.back().at + 1;
        place(last, columns, std::move(cells));
    }
    bool are_like_others(const Cells& cells, const std::vector<std::size_t>& columns) const {
        return std::ranges::all_of(cells, [&](const FlatCell& cell) {
            const std::size_t column = columns[static_cast<std::size_t>(&cell - cells.data())];
            const bool whole = cell.block.lines.size() > 1 || ends_sentence(cell.text);
            return cell.is_glued || (whole && widths_[column] > 0 && fits(cell, column));
        });
    }

    void doubt_incomplete() {
        for (FlatRow& row : found_.rows) {
            const bool anchored =
                std::ranges::all_of(header_.anchors, [&](std::size_t column) { return row.cells[column].has_value(); });
            row.is_certain = row.is_certain && anchored && !header_doubtful_;
        }
    }

    const FlatHeader& header_;
    std::vector<Cells> between_;
    std::vector<std::size_t> widths_;
    bool header_doubtful_ = false;
    FlatRows found_;
};

}  // namespace

FlatRows read_flat_rows(std::span<const TextBlock> blocks, const FlatHeader& header, const Words& words,
                        const import::Vocabulary& vocabulary) {
    FlatCells flat = flat_cells(blocks, header, words, vocabulary);
    FlatRows found = RowBuilder(header, std::move(flat.cells)).run();
    for (TextBlock& number : flat.page_numbers)
        if (found.end == blocks.size() || number.number() < blocks[found.end].number())
            found.page_numbers.push_back(std::move(number));
    return found;
}

}  // namespace riskbild::manuscript
