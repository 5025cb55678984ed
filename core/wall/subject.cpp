#include "core/wall/subject.hpp"

#include <algorithm>

#include "core/wall/listing.hpp"

namespace riskbild::wall {

namespace {

// Follow-ups of one plan are compared with each other, never with another plan's.
const plan::Document* follow_up_before(const plan::Board& board, const plan::Document& document) {
    const plan::Document* before = plan::previous(board, document);
    while (before != nullptr && !plan::follows_up(*before)) before = plan::previous(board, *before);
    return before;
}

bool is_followed_up(const plan::Board& board, const plan::Plan& plan) {
    return std::ranges::any_of(board.documents, [&](const plan::Document& document) {
        return document.plan == plan.id && plan::follows_up(document);
    });
}

// The newest plan after the one that the wall speaks of.
const plan::Plan* plan_to_come(const plan::Board& board, const plan::Plan* present) {
    const plan::Plan* next = nullptr;
    for (const plan::Plan& plan : board.plans) {
        const int newest = next != nullptr ? next->year : present != nullptr ? present->year : plan.year;
        if (plan.year > newest && !is_followed_up(board, plan)) next = &plan;
    }
    return next;
}

void compare(Subject& subject) {
    if (subject.previous == nullptr) return;
    subject.changes = changes_between(*subject.previous, subject.document, subject.identities);
    subject.added = only_in(subject.document, *subject.previous, subject.identities);
    subject.closed = only_in(*subject.previous, subject.document, subject.identities);
    subject.controls = control_changes(*subject.previous, subject.document, subject.identities);
}

}  // namespace

std::optional<Subject> subject_of(const plan::Board& board, std::optional<Date> today) {
    const plan::Document* document = plan::latest_follow_up(board);
    if (document == nullptr) return std::nullopt;
    const plan::Plan* plan = plan::plan_of(board, *document);
    Subject subject{.board = board,
                    .document = *document,
                    .plan = plan,
                    .previous = follow_up_before(board, *document),
                    .next_plan = plan_to_come(board, plan),
                    .today = today,
                    .identities = plan::Identities(board),
                    .risks = listed_risks(*document)};
    compare(subject);
    return subject;
}

const RiskChange* change_of(const Subject& subject, const std::string& risk) {
    const auto found = std::ranges::find(subject.changes, risk, &RiskChange::risk);
    return found == subject.changes.end() ? nullptr : &*found;
}

bool has_moved(const Subject& subject, const std::string& risk) {
    const RiskChange* change = change_of(subject, risk);
    return change != nullptr && change->moved_to && change->to.value == plan::FollowsPlan::yes;
}

std::vector<const plan::Control*> controls_of(const Subject& subject, const std::string& risk) {
    std::vector<const plan::Control*> controls;
    for (const plan::Control& control : subject.document.controls)
        if (control.risk == risk) controls.push_back(&control);
    return controls;
}

const plan::RiskStatement* statement_in(const plan::Document& document, const std::string& risk,
                                        const plan::Identities& identities) {
    const auto found = std::ranges::find_if(
        document.risks, [&](const plan::RiskStatement& each) { return identities.same(each.risk, risk); });
    return found == document.risks.end() ? nullptr : &*found;
}

}  // namespace riskbild::wall
