// The same row without what only approved screens may show: ids, statuses and dates stay, texts, values
// and numbers go. Each names what it keeps, so that a field added later is withheld until somebody decides.
#pragma once

#include "core/plan/plan.hpp"

namespace riskbild::plan {

RiskStatement withheld(const RiskStatement& risk);
Treatment withheld(const Treatment& treatment);
Control withheld(const Control& control);
Measurement withheld(const Measurement& measurement);
Recommendation withheld(const Recommendation& recommendation);
Assignment withheld(const Assignment& assignment);
DueTime withheld(const DueTime& due);  // keeps its own words: they are the date, as far as it is known
CheckIn withheld(const CheckIn& check_in);

}  // namespace riskbild::plan
