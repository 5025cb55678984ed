#include "core/plan/small_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/plan/fields.hpp"
#include "core/plan/parts_of_whole.hpp"

namespace riskbild::plan {
namespace {

std::optional<int> whole_number(double value) {
    const bool fits = value >= 0 && value <= fields::greatest_count && std::trunc(value) == value;
    return fits ? std::optional(static_cast<int>(value)) : std::nullopt;
}

std::optional<int> rounded(double value) {
    return std::isfinite(value) ? whole_number(std::round(value)) : std::nullopt;
}

bool is_small(int count, int limit) {
    return count > 0 && count < limit;
}

bool about_the_same(double percent, int part, int whole) {
    return whole > 0 && std::abs(percent - 100.0 * part / whole) < 1;
}

void forget_numbers(Measurement& measurement) {
    measurement.numerator.reset();
    measurement.percent.reset();
    measurement.value.reset();
    measurement.value_max.reset();
    measurement.qualifier.clear();
}

// One document's measurements: first what is too small, then whatever gives it away.
class Hiding {
public:
    Hiding(std::vector<Measurement>& rows, int limit) : rows_(rows), limit_(limit) {
        for (const Measurement& row : rows) counts_.push_back(count_of(row));
    }

    void run() {
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (const SmallNumber small = too_small(rows_[row], limit_); small != SmallNumber::none) say(row, small);
        for (const int whole : wholes_of_hidden()) hide_what_adds_up_to(whole);
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (is_told(row) && says_the_same_as_hidden(row)) say(row, SmallNumber::beside);
    }

private:
    bool is_told(std::size_t row) const { return rows_[row].small == SmallNumber::none; }

    void say(std::size_t row, SmallNumber small) {
        Measurement& measurement = rows_[row];
        measurement.small = small;
        measurement.fewer_than = small == SmallNumber::beside ? 0 : limit_;
        const bool small_whole = counts_[row] && counts_[row]->whole.value_or(limit_) < limit_;
        if (small == SmallNumber::beside || small_whole) measurement.denominator.reset();
        forget_numbers(measurement);
    }

    std::set<int> wholes_of_hidden() const {
        std::set<int> wholes;
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (!is_told(row) && counts_[row] && counts_[row]->whole) wholes.insert(*counts_[row]->whole);
        return wholes;
    }

    Part part_of(std::size_t row, int whole) const {
        Part part{counts_[row]->part, is_told(row), 0, whole, row};
        if (rows_[row].small == SmallNumber::few) {
            part.least = 1;
            part.most = std::min(whole, limit_ - 1);
        } else if (rows_[row].small == SmallNumber::all_but_few) {
            part.least = std::max(0, whole - limit_ + 1);
            part.most = whole - 1;
        }
        return part;
    }

    // Counts of that whole, and those that say of how many they are not.
    std::vector<Part> parts_of(int whole) const {
        std::vector<Part> parts;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const auto& count = counts_[row];
            if (count && count->part <= whole && count->whole.value_or(whole) == whole)
                parts.push_back(part_of(row, whole));
        }
        return parts;
    }

    void hide_what_adds_up_to(int whole) {
        std::vector<Part> parts = parts_of(whole);
        if (parts.size() > most_parts) return hide_all(parts);
        for (auto telling = telling_parts(parts, whole); !telling.empty(); telling = telling_parts(parts, whole)) {
            if (std::ranges::none_of(telling, &Part::told)) return forget_whole(parts);
            hide(smallest_told(telling));
            parts = parts_of(whole);
        }
    }

    static std::size_t smallest_told(const std::vector<Part>& parts) {
        const auto order = [](const Part& it) { return std::pair(!it.told, it.count); };
        return std::ranges::min_element(parts, {}, order)->row;
    }

    void hide(std::size_t row) {
        if (is_told(row)) say(row, SmallNumber::beside);
    }
    void hide_all(const std::vector<Part>& parts) {
        for (const Part& part : parts) hide(part.row);
        forget_whole(parts);
    }
    void forget_whole(const std::vector<Part>& parts) {
        for (const Part& part : parts)
            if (!is_told(part.row)) rows_[part.row].denominator.reset();
    }

    // The same count once more, or the percentage that it is.
    bool says_the_same_as_hidden(std::size_t row) const {
        for (std::size_t hidden = 0; hidden < rows_.size(); ++hidden)
            if (!is_told(hidden) && counts_[hidden] && says_the_same(row, *counts_[hidden])) return true;
        return false;
    }
    bool says_the_same(std::size_t row, const Count& hidden) const {
        if (counts_[row] && hidden.whole && counts_[row]->whole) return counts_[row] == hidden;
        const std::optional<double> percent = counts_[row] ? std::nullopt : rows_[row].percent;
        if (!percent || !hidden.whole) return false;
        const bool all_or_none = hidden.part == 0 || hidden.part == *hidden.whole;
        return !all_or_none && (about_the_same(*percent, hidden.part, *hidden.whole) ||
                                about_the_same(*percent, *hidden.whole - hidden.part, *hidden.whole));
    }

    std::vector<Measurement>& rows_;
    int limit_;
    std::vector<std::optional<Count>> counts_;  // as they were
};

}  // namespace

std::optional<Count> count_of(const Measurement& it) {
    std::optional<int> part = it.numerator;
    std::optional<int> whole = it.denominator;
    if (!part && whole && it.percent) part = rounded(*whole * *it.percent / 100);
    if (!part && it.about_people && it.value && it.unit != "%") part = whole_number(it.value_max.value_or(*it.value));
    if (!part) return std::nullopt;
    if (!whole && it.percent && *it.percent > 0) whole = rounded(100 * *part / *it.percent);
    if (whole && *whole < *part) whole.reset();
    return Count{*part, whole};
}

SmallNumber too_small(const Measurement& measurement, int limit) {
    const auto count = measurement.about_people ? count_of(measurement) : std::nullopt;
    if (!count || limit < 2) return SmallNumber::none;
    if (is_small(count->part, limit)) return SmallNumber::few;
    if (!count->whole) return SmallNumber::none;
    if (is_small(*count->whole, limit)) return SmallNumber::few;
    return is_small(*count->whole - count->part, limit) ? SmallNumber::all_but_few : SmallNumber::none;
}

Board with_small_numbers_hidden(Board board, int limit) {
    for (Document& document : board.documents) Hiding(document.measurements, limit).run();
    return board;
}

}  // namespace riskbild::plan
