#include "core/prose/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/prose/figure_readers.hpp"

namespace riskbild::prose {
namespace {

std::optional<Figures> read(const FigureContext& around, std::size_t index, const FoundFigures& before) {
    constexpr auto readers = std::to_array<FigureReader>(
        {whole_and_part, part_of_whole, rest_of_whole, percentage, range, count, proportion});
    for (const FigureReader reader : readers)
        if (auto figures = reader(around, index, before)) return figures;
    return std::nullopt;
}

// 'Fyra av fem följer planen' counts the risks, which have a total of their own.
bool is_total(const FigureContext& around, const Figures& figures) {
    const std::size_t verb = around.length("follows", figures.place.last);
    return verb > 0 && around.is("followed_plan", figures.place.last + verb);
}

// Costs, discounts, ranks, last year's result: not what a control found.
bool is_of_other(const FigureContext& around, const Figures& figures) {
    const Stretch clause = around.clause(figures.place);
    const bool qualified = figures.qualifier.first < figures.qualifier.last;
    return around.has("other_measures", clause) || around.has("earlier", clause) ||
           around.is_after("comparisons", qualified ? figures.qualifier.first : figures.place.first);
}

bool agrees(const Figures& shares, double percent) {
    return shares.denominator && !shares.percent &&
           std::abs(100.0 * *shares.numerator / *shares.denominator - percent) < 1;
}

// 'I 102 av 120 fall …, vilket är 85 %', '98 % av proverna … (147 av 150)': one result told in two ways.
bool completes(const FigureContext& around, Figures& before, const Figures& next) {
    if (next.percent && !next.denominator && agrees(before, *next.percent) &&
        around.is_after("percent_links", next.place.first)) {
        before.percent = next.percent;
        return true;
    }
    const bool aside =
        around.is_text(next.place.first - 1, "(") && around.is_text(std::max(next.place.last, next.unit.last), ")");
    if (!before.percent || before.denominator || !aside || !agrees(next, *before.percent)) return false;
    before.numerator = next.numerator;
    before.denominator = next.denominator;
    before.unit = next.unit;
    before.people = next.people;
    return true;
}

}  // namespace

void set_unit(Figures& figures, const Unit& unit) {
    figures.unit = unit.place;
    figures.people = unit.people;
}

std::vector<Figures> figures_in(const Words& words, const Phrases& phrases) {
    const FigureContext around(words, phrases);
    FoundFigures found;
    for (std::size_t index = 0; index < words.size();) {
        if (auto figures = read(around, index, found)) {
            index = std::max(figures->place.last, figures->unit.last);
            if (is_of_other(around, *figures) || is_total(around, *figures)) continue;
            if (found.empty() || !completes(around, found.back(), *figures)) found.push_back(*std::move(figures));
        } else {
            ++index;
        }
    }
    return found;
}

}  // namespace riskbild::prose
