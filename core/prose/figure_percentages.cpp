#include <algorithm>

#include "core/prose/figure_readers.hpp"

namespace riskbild::prose {
namespace {

constexpr double greatest_percent = 999;

// A change, what was before it, a share of working time, '50 %-ig'.
bool is_other_percentage(const FigureContext& around, const Figures& figures) {
    const std::size_t first = figures.qualifier.first;
    const std::size_t last = figures.place.last;
    if (around.is_after("from", first) || around.is_after("sample_sizes", first) ||
        around.is("percent_of_other", last) || around.is_text(last, "-"))
        return true;
    return around.is_after("by", first) && around.has("changes", around.clause(figures.place));
}

// '49 % (80 av 163)'
void add_whole(const FigureContext& around, Figures& figures) {
    const std::size_t open = figures.place.last;
    const auto whole = around.is_text(open, "(") ? part_of_whole(around, open + 1, {}) : std::nullopt;
    if (!whole || whole->percent) return;
    figures.numerator = whole->numerator;
    figures.denominator = whole->denominator;
    figures.unit = whole->unit;
    figures.people = whole->people;
    figures.place.last = std::max(whole->place.last, whole->unit.last);
}

}  // namespace

std::optional<Figures> percentage(const FigureContext& around, std::size_t index, const FoundFigures& before) {
    const auto number = around.number_at(index);
    const std::size_t sign = around.length("percent", index + 1);
    if (!number || *number > greatest_percent || sign == 0 || around.is_part_of_other(index)) return std::nullopt;
    Figures figures;
    figures.place = {index, index + 1 + sign};
    figures.percent = number;
    figures.qualifier = around.qualifier_before(index);
    if (!around.speaks_of("measured_subjects") && before.empty()) return std::nullopt;
    if (is_other_percentage(around, figures) || around.is_wish(figures.place)) return std::nullopt;
    add_whole(around, figures);
    return figures;
}

std::size_t read_stated_percent(const FigureContext& around, std::size_t at, Figures& figures) {
    const bool opened = around.is_text(at, "(");
    std::size_t next = at + (opened || around.is_text(at, ",") ? 1 : 0);
    next += around.length("percent_links", next);
    const std::size_t qualifier = next;
    next += around.length("qualifiers", next);
    const auto percent = around.number_at(next);
    const std::size_t sign = around.length("percent", next + 1);
    if (next == at || !percent || *percent > greatest_percent || sign == 0) return at;
    figures.percent = percent;
    if (qualifier < next) figures.qualifier = {qualifier, next};
    next += 1 + sign;
    return opened && around.is_text(next, ")") ? next + 1 : next;
}

}  // namespace riskbild::prose
