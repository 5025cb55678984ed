#include "core/prose/figures.hpp"

#include <algorithm>
#include <array>

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
            found.push_back(*std::move(figures));
        } else {
            ++index;
        }
    }
    return found;
}

}  // namespace riskbild::prose
