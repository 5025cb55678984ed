#include "core/manuscript/page_breaks.hpp"

#include <algorithm>
#include <span>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/import/headers.hpp"
#include "core/manuscript/split_row.hpp"

namespace riskbild::manuscript {
namespace {

using import::Row;

bool is_text(const Row& row) {
    return row.size() == 1 && row.front().role != import::Role::cell;
}

// Most rows show at a glance that they are no header.
bool has_data(const Row& row) {
    constexpr std::size_t longest_heading = 400;
    return std::ranges::any_of(row, [](const import::CellText& cell) {
        return cell.text.size() > longest_heading || cell.text.find_first_of("0123456789") == 0;
    });
}

// One letter more, less or other.
bool differ_by_a_letter(std::string_view a, std::string_view b) {
    const std::u32string first = text::decode(a);
    const std::u32string second = text::decode(b);
    if (std::max(first.size(), second.size()) - std::min(first.size(), second.size()) > 1) return false;
    const auto [begin, other_begin] = std::ranges::mismatch(first, second);
    auto end = first.end();
    auto other_end = second.end();
    while (end != begin && other_end != other_begin && *(end - 1) == *(other_end - 1)) --end, --other_end;
    return end - begin <= 1 && other_end - other_begin <= 1;
}

enum class Likeness { other, nearly, same };

Likeness likeness(const Row& a, const Row& b) {
    if (a.size() != b.size()) return Likeness::other;
    int differing = 0;
    for (std::size_t column = 0; column < a.size(); ++column) {
        const std::string first = text::comparable(a[column].text);
        const std::string second = text::comparable(b[column].text);
        if (first == second) continue;
        if (++differing > 1 || !differ_by_a_letter(first, second)) return Likeness::other;
    }
    return differing == 0 ? Likeness::same : Likeness::nearly;
}

class PageJoiner {
public:
    PageJoiner(std::vector<Row> rows, const import::Vocabulary& vocabulary)
        : rows_(std::move(rows)), vocabulary_(vocabulary) {}

    std::vector<Row> run() && {
        for (row_ = 0; row_ < rows_.size(); ++row_) {
            if (is_text(rows_[row_]) || is_title(row_)) header_ = none;
            if (header_ != none && take_repeated_header()) continue;
            if (is_header(rows_[row_])) header_ = row_;
            if (!import::is_blank(rows_[row_])) last_ = out_.size();
            out_.push_back(rows_[row_]);
        }
        return std::move(out_);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    bool is_header(const Row& row) const {
        return !is_text(row) && !has_data(row) && import::header_in(row, {}, vocabulary_).has_value();
    }

    // Of the next table: alone in its row, with a blank row above it.
    bool is_title(std::size_t row) const {
        return import::filled_cells(rows_[row]) == 1 && !rows_[row].front().text.empty() &&
               (row == 0 || import::is_blank(rows_[row - 1]));
    }

    // Whether the row is dropped, and perhaps the row below it with it.
    bool take_repeated_header() {
        const Likeness like = likeness(rows_[header_], rows_[row_]);
        if (like == Likeness::other) return false;
        const std::size_t below = next_filled(row_ + 1);
        if (below < rows_.size() && has_row_above() && !is_text(rows_[below])) {
            const SplitRow split{out_[last_], rows_[below], rows_[header_], table()};
            if (goes_on(split)) {
                out_[last_] = joined(split);
                row_ = below;
                return true;
            }
        }
        return like == Likeness::same;
    }
    std::span<const Row> table() const {
        constexpr std::size_t enough = 100;  // rows to compare with
        const auto rows = std::span(rows_).subspan(header_ + 1);
        const auto end = std::ranges::find_if(rows.first(std::min(rows.size(), enough)), is_text);
        return {rows.begin(), end};
    }
    bool has_row_above() const {
        return last_ < out_.size() && likeness(out_[last_], rows_[header_]) == Likeness::other;
    }
    std::size_t next_filled(std::size_t row) const {
        while (row < rows_.size() && import::is_blank(rows_[row])) ++row;
        return row;
    }

    std::vector<Row> rows_;
    const import::Vocabulary& vocabulary_;
    std::vector<Row> out_;
    std::size_t row_ = 0;
    std::size_t header_ = none;  // of the table that is being read
    std::size_t last_ = none;    // row of out_ that is not blank
};

}  // namespace

std::vector<Row> join_pages(std::vector<Row> rows, const import::Vocabulary& vocabulary) {
    return PageJoiner(std::move(rows), vocabulary).run();
}

}  // namespace riskbild::manuscript
