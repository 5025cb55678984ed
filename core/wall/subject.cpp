#include "core/wall/subject.hpp"

#include <algorithm>

#include "core/wall/listing.hpp"

namespace riskbild::wall {

std::optional<Subject> subject_of(const plan::Board& board) {
    const plan::Document* document = plan::latest(board);
    if (document == nullptr) return std::nullopt;
    const plan::Document* previous = plan::previous(board, *document);
    Subject subject{.board = board,
                    .document = *document,
                    .plan = plan::plan_of(board, *document),
                    .previous = previous,
                    .risks = listed_risks(*document),
                    .changes = {}};
    if (previous != nullptr) subject.changes = changes_between(*previous, *document);
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

}  // namespace riskbild::wall
