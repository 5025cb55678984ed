// Whether the words of a control's result say that it was carried out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/plan/words.hpp"
#include "core/prose/performed_clause.hpp"

namespace riskbild::prose {

struct CarriedOut {
    plan::Worded<plan::Performed> state;  // raw: the few words that say so, 'har ännu inte genomförts'
    std::string sentence;                 // that they stand in
};

// Only from clauses that speak of the control itself: a control, a review, a sample, or what `control` names
// ('mätning'). Not from those that name another year than the plan's or have a reservation ('delvis', 'utom', '3 av
// 8'). A 'no' that is followed by something done instead is 'replaced', one that is moved is 'postponed'. Empty where
// the clauses disagree otherwise, or where some is left to do: better not stated than guessed.
std::optional<CarriedOut> performed_in(std::string_view text, const ControlTold& control, const Phrases& phrases);

}  // namespace riskbild::prose
