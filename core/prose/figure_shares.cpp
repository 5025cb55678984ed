#include "core/prose/figure_readers.hpp"

namespace riskbild::prose {
namespace {

// '19/21' only when what is counted follows: it may be a date.
std::optional<std::size_t> after_of(const FigureContext& around, std::size_t index) {
    if (around.is_text(index, "/") && around.unit_at(index + 2)) return index + 1;
    const std::size_t of = around.length("of", index);
    return of > 0 ? std::optional(index + of) : std::nullopt;
}

// The percentage and the unit follow in either order: '(49 %) ärenden', 'ärenden (49 %)'.
std::optional<Figures> completed(const FigureContext& around, Figures figures, const std::optional<Unit>& early) {
    figures.place.last = read_stated_percent(around, figures.place.last, figures);
    if (around.is_other_unit_at(figures.place.last)) return std::nullopt;
    const auto unit = early ? early : around.unit_at(figures.place.last);
    if (unit) set_unit(figures, *unit);
    if (unit && !early && !figures.percent) {
        const std::size_t end = read_stated_percent(around, unit->place.last, figures);
        if (figures.percent) figures.place.last = end;
    }
    return around.is_wish_before(figures.place) ? std::nullopt : std::optional(figures);
}

bool begins_clause(const FigureContext& around, std::size_t index) {
    return around.clause({index, index + 1}).first == index || (index > 0 && around.is("joining", index - 1));
}

// The one number in the rest of the clause, if it counts nothing else.
std::optional<std::size_t> only_number_after(const FigureContext& around, std::size_t index) {
    std::optional<std::size_t> only;
    for (const std::size_t end = around.clause({index, index}).last; index < end; ++index) {
        if (!around.count_at(index, false)) continue;
        const bool other = around.is_other_unit_at(index + 1) || around.unit_at(index + 1) ||
                           around.is_part_of_other(index) || around.is_year(index);
        if (only || other) return std::nullopt;
        only = index;
    }
    return only;
}

}  // namespace

std::optional<Figures> part_of_whole(const FigureContext& around, std::size_t index, const FoundFigures&) {
    const auto part = around.count_at(index, true);
    if (!part || around.is_part_of_other(index)) return std::nullopt;
    const auto early = around.unit_at(index + 1);
    const auto at = after_of(around, early ? early->place.last : index + 1);
    const auto whole = at ? around.count_at(*at, false) : std::nullopt;
    if (!whole || *whole < 2 || *part > *whole || around.is_year(*at)) return std::nullopt;
    Figures figures;
    figures.place = {index, *at + 1};
    figures.numerator = part;
    figures.denominator = whole;
    figures.qualifier = around.qualifier_before(index);
    return completed(around, figures, early);
}

std::optional<Figures> whole_and_part(const FigureContext& around, std::size_t index, const FoundFigures&) {
    const std::size_t at = index + around.length("of", index);
    if (at == index || !begins_clause(around, index)) return std::nullopt;
    const auto whole = around.count_at(at, false);
    const auto unit = whole ? around.unit_at(at + 1) : std::nullopt;
    const auto part = unit ? only_number_after(around, unit->place.last) : std::nullopt;
    if (!part || *whole < 2 || around.count_at(*part, true) > *whole) return std::nullopt;
    Figures figures;
    figures.place = {index, *part + 1};
    figures.numerator = around.count_at(*part, true);
    figures.denominator = whole;
    figures.qualifier = around.qualifier_before(*part);
    set_unit(figures, *unit);
    figures.place.last = read_stated_percent(around, figures.place.last, figures);
    return around.is_wish(figures.place) ? std::nullopt : std::optional(figures);
}

std::optional<Figures> rest_of_whole(const FigureContext& around, std::size_t index, const FoundFigures& before) {
    if (before.empty() || !before.back().denominator || !around.is_after("rest", index)) return std::nullopt;
    const auto rest = around.count_at(index, false);
    if (!rest || before.back().numerator.value_or(0) + *rest != *before.back().denominator) return std::nullopt;
    if (around.is_other_unit_at(index + 1) || around.unit_at(index + 1)) return std::nullopt;
    Figures figures;
    figures.place = {index, index + 1};
    figures.numerator = rest;
    figures.denominator = before.back().denominator;
    figures.unit = before.back().unit;
    figures.people = before.back().people;
    return figures;
}

}  // namespace riskbild::prose
