// Whether the words of a control's result say that it was carried out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/plan/words.hpp"
#include "core/prose/phrases.hpp"

namespace riskbild::prose {

struct CarriedOut {
    plan::Worded<plan::Performed> state;  // raw: the clause that says so
    std::string sentence;                 // that it stands in
};

// Only from clauses that speak of a control, a review, a sample or the like, or of following up; not from those that
// name another year than the plan's (0: not known) or have a reservation ('delvis', 'utom'). A 'no' that is followed
// by something done instead is 'replaced', one that is moved is 'postponed'. Empty where the clauses disagree
// otherwise: better not stated than guessed.
std::optional<CarriedOut> performed_in(std::string_view text, int plan_year, const Phrases& phrases);

}  // namespace riskbild::prose
