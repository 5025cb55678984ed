// The forms that the figures of a result have. Each reader gives those that begin at the word `index`.
#pragma once

#include "core/prose/figure_context.hpp"
#include "core/prose/figures.hpp"

namespace riskbild::prose {

using FoundFigures = std::vector<Figures>;  // those read so far, before `index`
using FigureReader = std::optional<Figures> (*)(const FigureContext&, std::size_t index, const FoundFigures&);

// '80 av 163 (49 %) granskade ärenden', '18 ärenden av 20', '19/21 ärenden'.
std::optional<Figures> part_of_whole(const FigureContext& around, std::size_t index, const FoundFigures& before);
// 'Av 40 granskade akter var 36 kompletta'.
std::optional<Figures> whole_and_part(const FigureContext& around, std::size_t index, const FoundFigures& before);
// 'tolv' in 'Sju av nitton köptes direkt medan tolv avropades': the sum must be full.
std::optional<Figures> rest_of_whole(const FigureContext& around, std::size_t index, const FoundFigures& before);
// 'nästan 100 %', '49 % (80 av 163)'.
std::optional<Figures> percentage(const FigureContext& around, std::size_t index, const FoundFigures& before);
// 'mellan 44 och 48 barn'.
std::optional<Figures> range(const FigureContext& around, std::size_t index, const FoundFigures& before);
// '28 svar'.
std::optional<Figures> count(const FigureContext& around, std::size_t index, const FoundFigures& before);
// 'drygt hälften', 'till fullo'.
std::optional<Figures> proportion(const FigureContext& around, std::size_t index, const FoundFigures& before);

// Takes the percentage that is stated beside a count into `figures`: '(49 %)', ', motsvarande 49 procent'. The index
// after it, or `at` where there is none.
std::size_t read_stated_percent(const FigureContext& around, std::size_t at, Figures& figures);

void set_unit(Figures& figures, const Unit& unit);

}  // namespace riskbild::prose
