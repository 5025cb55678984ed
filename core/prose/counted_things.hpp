// A number with the noun that it counts: 'tjugo bedömda risker', 'sju av de kritiska riskerna', 'två av dem'.
#pragma once

#include <optional>
#include <string_view>

#include "core/prose/figure_context.hpp"

namespace riskbild::prose {

struct CountedThing {
    int count = 0;
    std::string_view noun;       // 'risk', 'risk_area', 'recommendation', 'audit', 'process'
    bool critical = false;       // 'kritiska risker'
    bool part = false;           // 'av riskerna': some of more
    bool of_those_said = false;  // 'av dessa': of what was counted before
    Stretch place;               // from the number to the noun
};

// That begins at the word `index`; not after 'drygt', 'minst', 'ytterligare' and the like.
std::optional<CountedThing> counted_thing_at(const FigureContext& around, std::size_t index);

}  // namespace riskbild::prose
