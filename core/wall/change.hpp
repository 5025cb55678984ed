// What differs between two follow-ups of one plan, by the identity of each risk. Our own comparison:
// the wall marks it as ours.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"

namespace riskbild::wall {

struct RiskChange {
    std::string risk;
    plan::Worded<plan::FollowsPlan> from;
    plan::Worded<plan::FollowsPlan> to;
    std::optional<plan::DueTime> moved_to;     // the later time, where the latest due time has moved
    std::optional<std::string> reworded_from;  // the earlier title, where it reads otherwise now

    bool status_changed() const;  // both stated, and different
    bool operator==(const RiskChange&) const = default;
};

// One per risk that both documents speak of, in the order of `after`.
std::vector<RiskChange> changes_between(const plan::Document& before, const plan::Document& after);

// The follow-up's last due time of a risk whose latest date is known; not what the decision on
// handling once said, and not times of another kind (start, done, recurring, …).
std::optional<plan::DueTime> last_due(const plan::Document& document, const std::string& risk);

}  // namespace riskbild::wall
