// What a counted thing can be the total of. Each rule judges by the words around it in its clause.
#pragma once

#include <optional>

#include "core/prose/counted_things.hpp"
#include "core/prose/totals.hpp"

namespace riskbild::prose {

struct CountedInClause {
    const FigureContext& around;
    CountedThing thing;
    Stretch clause;

    // The sentence says how many there are, all in all: 'innehåller totalt 20 risker'.
    bool is_stated() const;
    // 'alla sju kritiska risker'.
    bool is_all() const;
    bool ends_or_joins(std::size_t at) const;
    // That of the counted things, if it holds; its last words end before `last`.
    std::optional<Total> total_if(bool holds, std::string_view name, std::size_t last) const;
    std::optional<Total> total_if(bool holds, std::string_view name) const {
        return total_if(holds, name, thing.place.last);
    }
};

using TotalRule = std::optional<Total> (*)(const CountedInClause&);

// 'Bruttolistan innehåller 20 risker', 'Planen omfattar fyra risker'.
std::optional<Total> assessed_risks(const CountedInClause& counted);
std::optional<Total> plan_risks(const CountedInClause& counted);
// 'alla sju kritiska risker', 'sju av riskerna bedöms som kritiska'.
std::optional<Total> critical_risks(const CountedInClause& counted);
// 'två risker ska hanteras genom granskning'.
std::optional<Total> handled_risks(const CountedInClause& counted);
// 'två risker följer inte planen': the one rule that needs a negation.
std::optional<Total> not_following(const CountedInClause& counted);

}  // namespace riskbild::prose
