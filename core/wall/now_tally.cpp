#include "core/wall/now_tally.hpp"

#include <algorithm>

#include "core/wall/listing.hpp"
#include "core/wall/status.hpp"
#include "core/wall/verdict.hpp"

namespace riskbild::wall {
namespace {

constexpr std::size_t glance_at_most = 24;

// A time that has moved is no part of the verdict, so a 'yes' with a new time counts as a yes.
std::vector<Standing> plan_standings(const Subject& subject, const Words& words) {
    std::vector<Standing> standings;
    for (const plan::RiskStatement& risk : subject.risks) {
        const StatedPlan follows = follows_plan(risk);
        Standing standing{};
        standing.urgency = follows.value == plan::FollowsPlan::yes ? 0 : static_cast<int>(follows.value) + 1;
        standing.status = plan_status(follows, states_new_time(subject.document, risk.risk), words);
        standings.push_back(std::move(standing));
    }
    return standings;
}

std::vector<Standing> control_standings(const plan::Document& document, const Words& words) {
    std::vector<Standing> standings;
    const bool by_assessment = speaks_of_assessments(document);
    for (const plan::Control& control : document.controls)
        standings.push_back(standing_of(control, by_assessment, words));
    return standings;
}

}  // namespace

std::vector<StatusWords> tally_of(const Subject& subject, const Words& words) {
    const bool risks = verdict_kind(subject.document) == VerdictKind::follows_plan;
    std::vector<Standing> standings =
        risks ? plan_standings(subject, words) : control_standings(subject.document, words);
    if (standings.size() > glance_at_most) return {};
    std::ranges::stable_sort(standings, {}, [](const Standing& each) {
        return std::pair{each.status.tone == Tone::missing, each.urgency};
    });
    std::vector<StatusWords> tally;
    for (Standing& standing : standings) tally.push_back(std::move(standing.status));
    return tally;
}

}  // namespace riskbild::wall
