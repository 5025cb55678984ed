#include "core/wall/risk_status.hpp"

#include "core/wall/listing.hpp"

namespace riskbild::wall {
namespace {

using plan::FollowsPlan;

int urgency_of(FollowsPlan follows) {
    switch (follows) {
        case FollowsPlan::no:
            return 4;
        case FollowsPlan::partly:
            return 3;
        case FollowsPlan::not_stated:
            return 2;
        case FollowsPlan::yes:
            break;
    }
    return 0;
}

}  // namespace

Standing standing_of(const Subject& subject, const plan::RiskStatement& risk, const Words& words) {
    const StatedPlan follows = follows_plan(risk);
    const bool moved = has_moved(subject, risk.risk);
    const StatusWords status =
        moved ? moved_status(words) : plan_status(follows, states_new_time(subject.document, risk.risk), words);
    return {moved ? 1 : urgency_of(follows.value), status, status.words, {}};
}

std::vector<StatusWords> course_of(const Subject& subject, const plan::RiskStatement& risk, const Words& words) {
    const StatusWords is = standing_of(subject, risk, words).status;
    const RiskChange* change = change_of(subject, risk.risk);
    if (change == nullptr || change->from.value == FollowsPlan::not_stated) return {is};
    const StatusWords was = plan_status(change->from, false, words);
    return was.words == is.words ? std::vector{is} : std::vector{was, is};
}

std::vector<StatusWords> course_as_said(const Subject& subject, const plan::RiskStatement& risk, const Words& words) {
    std::vector<StatusWords> course = course_of(subject, risk, words);
    if (!has_moved(subject, risk.risk)) course.back().words = plan_words_as_said(follows_plan(risk), words);
    if (course.size() > 1) course.front().words = plan_words_as_said(change_of(subject, risk.risk)->from, words);
    return course;
}

}  // namespace riskbild::wall
