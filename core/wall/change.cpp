#include "core/wall/change.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/listing.hpp"

namespace riskbild::wall {
namespace {

using plan::Control;
using plan::Document;
using plan::DueTime;
using plan::RiskStatement;

Level level_of(const RiskStatement& risk) {
    return {risk.value, risk.likelihood, risk.consequence};
}

bool is_stated(const Level& level) {
    return level != Level{};
}

void put_moved_time(RiskChange& change, const Document& before, const Document& after, const std::string& earlier_id) {
    const auto was = last_due(before, earlier_id);
    const auto is = last_due(after, change.risk);
    if (!was || !is || *is->latest <= *was->latest) return;
    change.moved_from = was;
    change.moved_to = is;
}

// A value without a date of its own is the follow-up's own.
std::optional<Date> assessed_by(const RiskStatement& risk, const Document& document) {
    const auto& when = risk.assessed ? risk.assessed : document.as_of;
    return when ? std::optional(last_day(*when)) : std::nullopt;
}

Reassessed reassessed(const RiskStatement& was, const Document& before, const RiskStatement& is,
                      const Document& after) {
    const bool same = is_stated(level_of(is)) && level_of(was) == level_of(is);
    if (!same || (!was.assessed && !is.assessed)) return Reassessed::not_dated;
    const auto first = assessed_by(was, before);
    const auto second = assessed_by(is, after);
    if (!first || !second) return Reassessed::not_dated;
    return *second > *first ? Reassessed::unchanged : Reassessed::not_again;
}

RiskChange compared(const RiskStatement& was, const Document& before, const RiskStatement& is, const Document& after) {
    RiskChange change{.risk = is.risk, .from = follows_plan(was), .to = follows_plan(is)};
    put_moved_time(change, before, after, was.risk);
    if (was.withheld || is.withheld) return change;
    if (text::comparable(was.title) != text::comparable(is.title)) change.reworded_from = was.title;
    change.level_from = level_of(was);
    change.level_to = level_of(is);
    change.reassessed = reassessed(was, before, is, after);
    return change;
}

const RiskStatement* same_risk(const std::vector<RiskStatement>& risks, const std::string& id,
                               const plan::Identities& identities) {
    const auto found =
        std::ranges::find_if(risks, [&](const RiskStatement& risk) { return identities.same(risk.risk, id); });
    return found == risks.end() ? nullptr : &*found;
}

bool same_control(const Control& a, const Control& b, const plan::Identities& identities) {
    if (!a.text.empty() && text::comparable(a.text) == text::comparable(b.text)) return true;
    return a.id == b.id && !a.risk.empty() && identities.same(a.risk, b.risk);
}

bool differ(const plan::ControlFollowUp& a, const plan::ControlFollowUp& b) {
    return a.assessment.value != b.assessment.value || a.performed.value != b.performed.value;
}

// -1, 0, 1; empty where either is not stated.
std::optional<int> direction(const std::optional<int>& from, const std::optional<int>& to) {
    if (!from || !to) return std::nullopt;
    return *to > *from ? 1 : *to < *from ? -1 : 0;
}

}  // namespace

bool RiskChange::status_changed() const {
    const bool both_stated = from.value != plan::FollowsPlan::not_stated && to.value != plan::FollowsPlan::not_stated;
    return both_stated && from.value != to.value;
}

Course RiskChange::level_course() const {
    const auto as_course = [](int sign) { return sign > 0 ? Course::worse : Course::better; };
    const int value = direction(level_from.value, level_to.value).value_or(0);
    if (value != 0) return as_course(value);
    const int likelihood = direction(level_from.likelihood, level_to.likelihood).value_or(0);
    const int consequence = direction(level_from.consequence, level_to.consequence).value_or(0);
    if (likelihood == 0 && consequence == 0) return Course::same;
    if (likelihood * consequence < 0) return Course::other;
    return as_course(likelihood + consequence);
}

bool RiskChange::any() const {
    return status_changed() || moved_to || reworded_from || level_course() != Course::same;
}

std::optional<DueTime> last_due(const Document& document, const std::string& risk) {
    std::optional<DueTime> last;
    for (const DueTime& due : document.due) {
        if (due.risk != risk || due.kind != plan::DueKind::due || due.in_treatment || !due.latest) continue;
        if (!last || *due.latest > *last->latest) last = due;
    }
    return last;
}

std::vector<RiskChange> changes_between(const Document& before, const Document& after,
                                        const plan::Identities& identities) {
    const std::vector<RiskStatement> earlier = listed_risks(before);
    std::vector<RiskChange> changes;
    for (const RiskStatement& is : listed_risks(after))
        if (const RiskStatement* was = same_risk(earlier, is.risk, identities))
            changes.push_back(compared(*was, before, is, after));
    return changes;
}

std::vector<RiskStatement> only_in(const Document& document, const Document& other,
                                   const plan::Identities& identities) {
    if (other.risks.empty()) return {};
    std::vector<RiskStatement> alone = listed_risks(document);
    std::erase_if(alone, [&](const RiskStatement& risk) { return same_risk(other.risks, risk.risk, identities); });
    return alone;
}

std::vector<ControlChange> control_changes(const Document& before, const Document& after,
                                           const plan::Identities& identities) {
    std::vector<ControlChange> changes;
    for (const Control& is : after.controls) {
        const auto was = std::ranges::find_if(before.controls,
                                              [&](const Control& each) { return same_control(each, is, identities); });
        if (was != before.controls.end() && differ(was->follow_up, is.follow_up)) changes.push_back({&*was, &is});
    }
    return changes;
}

}  // namespace riskbild::wall
