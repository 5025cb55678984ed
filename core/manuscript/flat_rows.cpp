#include "core/manuscript/flat_rows.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/manuscript/flat_cells.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

using Cells = std::vector<FlatCell>;

class RowBuilder {
public:
    RowBuilder(const FlatHeader& header, Cells cells)
        : header_(header), head_(header.anchors.front()), tail_(header.columns.size() - 1 - header.anchors.back()) {
        group(std::move(cells));
    }

    FlatRows run() && {
        if (!found_.rows.empty()) {
            place_first();
            const std::vector<std::size_t> unclear = place_plain();
            measure();
            for (const std::size_t i : unclear) place_by_width(i);
            place_last();
        }
        return std::move(found_);
    }

private:
    // Whole rows of anchors with what stands between them; `between_[i]` are the cells before row i.
    void group(Cells cells) {
        Cells texts;
        std::size_t next = 0;
        FlatRow row = empty_row();
        for (FlatCell& cell : cells) {
            if (!cell.is_anchor) {
                texts.push_back(std::move(cell));
                continue;
            }
            if (next == 0)
                between_.push_back(std::exchange(texts, {}));
            else
                place_inside(row, next, std::exchange(texts, {}));
            row.cells[header_.anchors[next]] = std::move(cell);
            next = (next + 1) % header_.anchors.size();
            if (next == 0) found_.rows.push_back(std::exchange(row, empty_row()));
        }
        if (next != 0) return;  // a row that breaks off belongs to the text below
        between_.push_back(std::move(texts));
    }
    FlatRow empty_row() const {
        FlatRow row;
        row.cells.resize(header_.columns.size());
        return row;
    }
    void place_inside(FlatRow& row, std::size_t anchor, Cells texts) const {
        const std::size_t begin = header_.anchors[anchor - 1] + 1;
        const std::size_t columns = header_.anchors[anchor] - begin;
        if (texts.size() == columns || texts.empty())
            place(row, begin, std::move(texts));
        else
            give_up(row, std::move(texts));
    }
    static void place(FlatRow& row, std::size_t column, Cells texts) {
        for (FlatCell& cell : texts) row.cells[column++] = std::move(cell);
    }
    static void give_up(FlatRow& row, Cells texts) {
        row.is_certain = false;
        std::ranges::move(texts, std::back_inserter(row.unplaced));
    }

    void place_first() {
        if (between_.front().size() == head_)
            place(found_.rows.front(), 0, std::move(between_.front()));
        else
            give_up(found_.rows.front(), std::move(between_.front()));
    }
    // The ends of rows and beginnings of the next that are complete; the others are returned.
    std::vector<std::size_t> place_plain() {
        std::vector<std::size_t> unclear;
        for (std::size_t i = 1; i < found_.rows.size(); ++i) {
            if (between_[i].size() == tail_ + head_)
                place_around(i, std::nullopt);
            else
                unclear.push_back(i);
        }
        return unclear;
    }
    // The columns of a row's end and of the next row's beginning, in the order of the cells.
    std::vector<std::size_t> columns_around() const {
        std::vector<std::size_t> columns;
        for (std::size_t k = 0; k < tail_; ++k) columns.push_back(header_.anchors.back() + 1 + k);
        for (std::size_t k = 0; k < head_; ++k) columns.push_back(k);
        return columns;
    }
    void place_around(std::size_t i, std::optional<std::size_t> missing) {
        std::vector<std::size_t> columns = columns_around();
        if (missing) columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(*missing));
        Cells cells = std::move(between_[i]);
        for (std::size_t k = 0; k < cells.size(); ++k) {
            const bool above = columns[k] > header_.anchors.back();
            found_.rows[above ? i - 1 : i].cells[columns[k]] = std::move(cells[k]);
        }
        found_.rows[i].is_first_merged = missing == tail_;
    }

    // The widest line of each column so far; 0: none.
    void measure() {
        widths_.assign(header_.columns.size(), 0);
        for (const FlatRow& row : found_.rows)
            for (std::size_t column = 0; column < widths_.size(); ++column)
                if (row.cells[column] && !row.cells[column]->is_anchor)
                    widths_[column] = std::max(widths_[column], measure_of(row.cells[column]->block).least);
    }
    bool fits(const FlatCell& cell, std::size_t column) const {
        return widths_[column] == 0 || measure_of(cell.block).fits(widths_[column]);
    }

    // One cell too few: the first column is merged with the row above, or one at the end is empty. Widths tell
    // which, or nothing does.
    void place_by_width(std::size_t i) {
        std::vector<std::size_t> possible;
        if (between_[i].size() + 1 == tail_ + head_)
            for (std::size_t missing = 0; missing <= tail_; ++missing)
                if (can_miss(missing) && fit_without(missing, between_[i])) possible.push_back(missing);
        if (possible.size() == 1) return place_around(i, possible.front());
        give_up(found_.rows[i - 1], std::move(between_[i]));
        found_.rows[i].is_certain = false;
    }
    bool can_miss(std::size_t place) const {
        const std::string& first = header_.columns.front().field;
        return place < tail_ || (head_ > 0 && (first == "area" || first == "process"));
    }
    bool fit_without(std::size_t missing, const Cells& cells) const {
        std::vector<std::size_t> columns = columns_around();
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(missing));
        for (std::size_t k = 0; k < cells.size(); ++k)
            if (!fits(cells[k], columns[k]) || (cells[k].is_glued && columns[k] != header_.anchors.back() + 1))
                return false;
        return true;
    }

    // Below the last row there may be more text: its cells are glued, or look like the others of their columns.
    void place_last() {
        Cells cells = between_.size() > found_.rows.size() ? std::move(between_.back()) : Cells{};
        cells.resize(std::min(cells.size(), tail_));
        const bool like_others = std::ranges::all_of(cells, [&](const FlatCell& cell) {
            const std::size_t column = header_.anchors.back() + 1 + static_cast<std::size_t>(&cell - cells.data());
            const bool whole = cell.block.lines.size() > 1 || ends_sentence(cell.text);
            return cell.is_glued || (whole && widths_[column] > 0 && fits(cell, column));
        });
        const bool complete = cells.size() == tail_ && like_others;
        FlatRow& last = found_.rows.back();
        found_.end = (complete && !cells.empty() ? cells.back().at : last.cells[header_.anchors.back()]->at) + 1;
        if (complete) place(last, header_.anchors.back() + 1, std::move(cells));
    }

    const FlatHeader& header_;
    std::size_t head_;  // columns before the first anchor
    std::size_t tail_;  // columns after the last one
    std::vector<Cells> between_;
    std::vector<std::size_t> widths_;
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
