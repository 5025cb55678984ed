#include "core/plan/plan.hpp"

#include <algorithm>

namespace riskbild::plan {

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

const Plan* plan_of(const Board& board, const Document& document) {
    const auto found = std::ranges::find(board.plans, document.plan, &Plan::id);
    return found == board.plans.end() ? nullptr : &*found;
}

const RiskStatement* statement_of(const Document& document, const std::string& risk) {
    const auto found = std::ranges::find(document.risks, risk, &RiskStatement::risk);
    return found == document.risks.end() ? nullptr : &*found;
}

}  // namespace riskbild::plan
