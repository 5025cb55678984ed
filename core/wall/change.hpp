// What differs between two follow-ups of one plan, by the identity of each risk. Our own comparison:
// the wall marks it as ours. What a room may not see is not compared: its status is, its texts are not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/plan/identity.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::wall {

// A risk's value and factors, as far as stated.
struct Level {
    std::optional<int> value;
    std::optional<int> likelihood;
    std::optional<int> consequence;
    bool operator==(const Level&) const = default;
};

enum class Course { same, worse, better, other };  // other: both ways, as 3 · 4 to 4 · 3

enum class Reassessed {
    not_dated,  // nobody says when the value was set
    unchanged,  // set anew, to the same
    not_again,  // still the assessment of the earlier follow-up
};

struct RiskChange {
    std::string risk;  // its id in the later document
    plan::Worded<plan::FollowsPlan> from{};
    plan::Worded<plan::FollowsPlan> to{};
    std::optional<plan::DueTime> moved_from{};  // the latest due time of each, where it has become later
    std::optional<plan::DueTime> moved_to{};
    std::optional<std::string> reworded_from{};  // the earlier title, where it reads otherwise now
    Level level_from{};
    Level level_to{};
    Reassessed reassessed = Reassessed::not_dated;

    bool status_changed() const;  // both stated, and different
    Course level_course() const;  // same where either is not stated
    bool any() const;             // has changed at all; a value set anew to the same has not
    bool operator==(const RiskChange&) const = default;
};

struct ControlChange {
    const plan::Control* before;
    const plan::Control* after;
};

// One per risk that both documents speak of, in the order of `after`.
std::vector<RiskChange> changes_between(const plan::Document& before, const plan::Document& after,
                                        const plan::Identities& identities = {});

// The risks of `document` that `other` does not speak of. Empty where either lists no risks at all.
std::vector<plan::RiskStatement> only_in(const plan::Document& document, const plan::Document& other,
                                         const plan::Identities& identities = {});

// Controls that both documents speak of and whose assessment or performance is another. They are the same
// if their texts are, or if id and risk are.
std::vector<ControlChange> control_changes(const plan::Document& before, const plan::Document& after,
                                           const plan::Identities& identities = {});

// The follow-up's last due time of a risk whose latest date is known; not what the decision on
// handling once said, and not times of another kind (start, done, recurring, …).
std::optional<plan::DueTime> last_due(const plan::Document& document, const std::string& risk);

}  // namespace riskbild::wall
