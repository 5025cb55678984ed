#include "core/plan/plan.hpp"

#include <algorithm>

namespace riskbild::plan {
namespace {

template <class Enum>
bool is_stated(const Worded<Enum>& word) {
    return word.value != Enum{} || !word.raw.empty();
}

bool follows_up(const RiskStatement& risk) {
    return risk.follow_up && (is_stated(risk.follow_up->follows_plan) || !risk.follow_up->comment.empty() ||
                              !risk.follow_up->reason.empty());
}

bool follows_up(const Control& control) {
    const ControlFollowUp& found = control.follow_up;
    return is_stated(found.performed) || is_stated(found.assessment) || !found.result.empty();
}

template <class Rows>
bool any_follows_up(const Rows& rows) {
    return std::ranges::any_of(rows, [](const auto& each) { return follows_up(each); });
}

}  // namespace

const Document* latest(const Board& board) {
    return board.documents.empty() ? nullptr : &board.documents.back();
}

const Document* previous(const Board& board, const Document& document) {
    const Document* before = nullptr;
    for (const Document& candidate : board.documents) {
        if (&candidate == &document) return before;
        if (candidate.plan == document.plan) before = &candidate;
    }
    return nullptr;
}

bool follows_up(const Document& document) {
    return document.as_of || is_stated(document.cycle) || !document.measurements.empty() ||
           any_follows_up(document.risks) || any_follows_up(document.controls);
}

const Document* latest_follow_up(const Board& board) {
    for (auto document = board.documents.rbegin(); document != board.documents.rend(); ++document)
        if (follows_up(*document)) return &*document;
    return latest(board);
}

const Plan* plan_of(const Board& board, const Document& document) {
    const auto found = std::ranges::find(board.plans, document.plan, &Plan::id);
    return found == board.plans.end() ? nullptr : &*found;
}

const RiskStatement* statement_of(const Document& document, const std::string& risk) {
    const auto found = std::ranges::find(document.risks, risk, &RiskStatement::risk);
    return found == document.risks.end() ? nullptr : &*found;
}

}  // namespace riskbild::plan
