// The figures of one measured result within a sentence, before anything is said of what they measure.
#pragma once

#include <optional>
#include <vector>

#include "core/prose/clause.hpp"
#include "core/prose/phrases.hpp"

namespace riskbild::prose {

struct Figures {
    Stretch place;  // without their unit
    std::optional<int> numerator;
    std::optional<int> denominator;
    std::optional<double> percent;
    std::optional<double> value;
    std::optional<double> value_max;
    Stretch unit;             // empty: none, or '%'
    Stretch qualifier;        // empty: none
    bool in_percent = false;  // 'mellan 60 och 70 procent': the value is
    bool people = false;      // the unit is one of people or cases
};

// In the order of the sentence; they do not overlap.
std::vector<Figures> figures_in(const Words& words, const Phrases& phrases);

}  // namespace riskbild::prose
