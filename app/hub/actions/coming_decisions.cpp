#include "app/hub/actions/coming_decisions.hpp"

#include <algorithm>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/arrangement_decision.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/actions/written_words.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using plan::DecisionState;

Error refused(const std::string& board, const std::string& why) {
    return {ErrorKind::input, "Board '" + board + "' " + why + "; nothing was planned"};
}

PlannedDecision planned(const Undecided& follow_up, const std::string& paragraph, Date day) {
    PlannedDecision decision;
    decision.board = follow_up.board;
    decision.document = follow_up.document;
    decision.kept.of_file = follow_up.of_file;
    decision.kept.decision.state = DecisionState::decided;
    decision.kept.decision.date = parse_partial_date(to_iso(day));
    decision.kept.decision.paragraph = paragraph;
    return decision;
}

plan::Document* document_in(plan::Board& board, const PlannedDecision& decision) {
    if (board.key != decision.board) return nullptr;
    const auto found = std::ranges::find_if(board.documents, [&](const plan::Document& document) {
        return document.id == decision.document && holds(decision.kept, document);
    });
    return found == board.documents.end() ? nullptr : &*found;
}

Status keep_one(sqlite::Database& database, const PlannedDecision& decision, const Actor& actor) {
    auto board = arranged_board(database, decision.board);
    if (!board) return board.error().kind == ErrorKind::not_found ? done() : Status(board.error());
    const plan::Document* document = document_in(*board, decision);
    if (document == nullptr || document->decision.state == DecisionState::decided) return done();
    return keep_decision(database, decision.board, decision.document, decision.kept, actor);
}

}  // namespace

Result<std::vector<Undecided>> undecided_of(sqlite::Database& database, const Channel& channel) {
    const auto keys = keys_of(database, channel);
    if (!keys) return keys.error();
    std::vector<Undecided> undecided;
    for (const std::string& key : *keys) {
        const auto board = arranged_board(database, key);
        if (!board && board.error().kind == ErrorKind::not_found) continue;
        if (!board) return board.error();
        const plan::Document* newest = plan::latest_follow_up(*board);
        if (newest != nullptr && newest->decision.state != DecisionState::decided)
            undecided.push_back({key, newest->id, newest->sha256});
    }
    return undecided;
}

Result<std::vector<PlannedDecision>> planned_decisions(sqlite::Database& database, const Channel& channel,
                                                       const std::vector<ComingDecision>& coming, Date day) {
    std::vector<PlannedDecision> decisions;
    if (coming.empty()) return decisions;
    const auto undecided = undecided_of(database, channel);
    if (!undecided) return undecided.error();
    for (const ComingDecision& each : coming) {
        const auto found = std::ranges::find(*undecided, each.board, &Undecided::board);
        if (found == undecided->end()) return refused(each.board, "has no follow-up that is still to be decided");
        if (std::ranges::find(decisions, each.board, &PlannedDecision::board) != decisions.end())
            return refused(each.board, "is named twice");
        if (text::letter_count(each.paragraph) > coming_paragraph_letters)
            return refused(each.board, "has a paragraph that is too long");
        if (!check_written(each.paragraph) || may_name_somebody(each.paragraph))
            return refused(each.board, "has a paragraph with a name or a personal identity number");
        decisions.push_back(planned(*found, each.paragraph, day));
    }
    return decisions;
}

plan::Board with_decisions(plan::Board board, const std::vector<PlannedDecision>& decisions) {
    for (const PlannedDecision& each : decisions)
        if (plan::Document* document = document_in(board, each)) document->decision = each.kept.decision;
    return board;
}

Status keep_planned(sqlite::Database& database, const std::vector<PlannedDecision>& decisions, const Actor& actor) {
    for (const PlannedDecision& each : decisions)
        if (Status kept = keep_one(database, each, actor); !kept) return kept;
    return done();
}

}  // namespace riskbild::hub
