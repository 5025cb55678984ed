#include <algorithm>

#include "core/prose/figure_readers.hpp"

namespace riskbild::prose {
namespace {

// In 'i 19 av 21 ärenden hade 1–3 personer behörighet' the persons are part of what was counted.
bool describes_another(const FigureContext& around, Stretch place, const FoundFigures& before) {
    const Stretch clause = around.clause(place);
    return std::ranges::any_of(before, [&](const Figures& other) {
        return other.denominator && other.place.first >= clause.first && other.place.first < clause.last;
    });
}

}  // namespace

std::optional<Figures> range(const FigureContext& around, std::size_t index, const FoundFigures& before) {
    const auto least = around.count_at(index, false);
    if (!least || around.is_part_of_other(index) || around.is_after("from", index)) return std::nullopt;
    const bool between = around.is_after("between", index);
    const std::size_t to = around.length(between ? "and_to" : "to", index + 1);
    const std::size_t at = index + 1 + to;
    const auto greatest = to > 0 ? around.count_at(at, false) : std::nullopt;
    if (!greatest || *greatest <= *least) return std::nullopt;
    Figures figures;
    figures.place = {index, at + 1};
    figures.value = *least;
    figures.value_max = *greatest;
    figures.qualifier = between ? Stretch{index - 1, index} : around.qualifier_before(index);
    const auto unit = around.unit_at(at + 1);
    const std::size_t percent = around.length("percent", at + 1);
    if (unit) set_unit(figures, *unit);
    if (percent > 0) figures.place.last = at + 1 + percent;
    figures.in_percent = percent > 0;
    const bool counted = unit || percent > 0;
    if (!counted || around.is_wish(figures.place) || describes_another(around, figures.place, before))
        return std::nullopt;
    return figures;
}

std::optional<Figures> count(const FigureContext& around, std::size_t index, const FoundFigures& before) {
    const auto counted = around.count_at(index, false);
    if (!counted || around.is_part_of_other(index) || around.is_year(index)) return std::nullopt;
    const auto unit = around.unit_at(index + 1);
    Figures figures;
    figures.place = {index, index + 1};
    figures.value = *counted;
    figures.qualifier = around.qualifier_before(index);
    if (!unit || around.is_after("not_before_count", figures.qualifier.first)) return std::nullopt;
    if (around.has("none_of", {around.clause(figures.place).first, index}))
        return std::nullopt;  // 'ingen av … 25 akter'
    set_unit(figures, *unit);
    if (!around.has("result_verbs", around.clause(figures.place)) || around.is_wish(figures.place)) return std::nullopt;
    return describes_another(around, figures.place, before) ? std::nullopt : std::optional(figures);
}

std::optional<Figures> proportion(const FigureContext& around, std::size_t index, const FoundFigures&) {
    const std::size_t words = around.length("proportions", index);
    if (words == 0 || around.is_after("ordinals", index)) return std::nullopt;
    Figures figures;
    figures.place = {index, index + words};
    figures.qualifier = {around.qualifier_before(index).first, figures.place.last};
    const bool qualified = figures.qualifier.first < index;
    const std::size_t of = around.length("of", figures.place.last);
    if (of == 0 && !qualified && around.is("bare_shares", index)) return std::nullopt;  // 'half is paid afterwards'
    if (of > 0 && around.is_other_unit_at(figures.place.last + of)) return std::nullopt;
    return around.is_wish(figures.place) ? std::nullopt : std::optional(figures);
}

}  // namespace riskbild::prose
