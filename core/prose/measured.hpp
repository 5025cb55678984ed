// Measured results that a sentence states: '80 av 163 (49 %) ärenden', 'nästan 100 %', 'mellan 44 och 48 barn'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/prose/phrases.hpp"

namespace riskbild::prose {

struct Measured {
    std::string words;              // the figures as written: '80 av 163 (49%)'
    plan::Measurement measurement;  // without id, risk, control and source
};

// In the order of the sentence. Conservative: n of N, and percentages, unless the words around say that they are a
// target, a change, a share of working time or a place in a list; a range or a count only with the name of something
// that is counted ("counted" of the phrases), a count also only with a verb that tells a result. Dates, sums of
// money, lengths of time, laws, pages and versions are never results. 'Samtliga' is no number.
std::vector<Measured> measured_in(std::string_view sentence, const Phrases& phrases);

}  // namespace riskbild::prose
