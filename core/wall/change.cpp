#include "core/wall/change.hpp"

#include "core/base/text.hpp"
#include "core/wall/listing.hpp"

namespace riskbild::wall {
namespace {

using plan::Document;
using plan::DueTime;
using plan::RiskStatement;

std::optional<DueTime> moved_time(const Document& before, const Document& after, const std::string& risk) {
    const auto was = last_due(before, risk);
    const auto is = last_due(after, risk);
    return was && is && *is->latest > *was->latest ? is : std::nullopt;
}

RiskChange compared(const RiskStatement& was, const RiskStatement& is) {
    RiskChange change{
        .risk = is.risk, .from = follows_plan(was), .to = follows_plan(is), .moved_to = {}, .reworded_from = {}};
    if (text::comparable(was.title) != text::comparable(is.title)) change.reworded_from = was.title;
    return change;
}

}  // namespace

bool RiskChange::status_changed() const {
    const bool both_stated = from.value != plan::FollowsPlan::not_stated && to.value != plan::FollowsPlan::not_stated;
    return both_stated && from.value != to.value;
}

std::optional<DueTime> last_due(const Document& document, const std::string& risk) {
    std::optional<DueTime> last;
    for (const DueTime& due : document.due) {
        if (due.risk != risk || due.kind != plan::DueKind::due || due.in_treatment || !due.latest) continue;
        if (!last || *due.latest > *last->latest) last = due;
    }
    return last;
}

std::vector<RiskChange> changes_between(const Document& before, const Document& after) {
    const std::vector<RiskStatement> earlier = listed_risks(before);
    std::vector<RiskChange> changes;
    for (const RiskStatement& is : listed_risks(after)) {
        const RiskStatement* was = find_risk(earlier, is.risk);
        if (was == nullptr) continue;
        RiskChange change = compared(*was, is);
        change.moved_to = moved_time(before, after, is.risk);
        changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace riskbild::wall
