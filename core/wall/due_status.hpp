// Whether a due time has passed, is done or is late. Late is only what the source calls so; what has passed
// without a report is not known to be late; without a good clock nothing is said to have passed.
#pragma once

#include <optional>

#include "core/plan/plan.hpp"
#include "core/wall/model.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

enum class DueState {
    open,  // nothing to judge: recurring, outside the board's hands, no latest date, or no good clock
    done,
    late,
    passed,
    to_come,
};

// Not where it recurs, is another's, spans the plan's year or is not dated.
bool can_be_judged(const plan::DueTime& due);

// `today`: only where the clock is known to be good.
DueState due_state(const plan::Document& document, const plan::DueTime& due, std::optional<Date> today);

// Empty for what is open.
std::vector<StatusWords> due_status(DueState state, const Words& words);

}  // namespace riskbild::wall
