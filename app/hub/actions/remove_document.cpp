#include "app/hub/actions/remove_document.hpp"

#include <algorithm>
#include <set>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/board_rows.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/names_of.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/board_removal.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

plan::Board without(plan::Board board, const std::string& document) {
    std::erase_if(board.documents, [&](const plan::Document& each) { return each.id == document; });
    std::set<std::string> plans;
    std::set<std::string> risks;
    for (const plan::Document& each : board.documents) {
        plans.insert(each.plan);
        for (const plan::RiskStatement& risk : each.risks) risks.insert(risk.risk);
    }
    std::erase_if(board.plans, [&](const plan::Plan& each) { return !plans.contains(each.id); });
    std::erase_if(board.risks, [&](const std::string& each) { return !risks.contains(each); });
    std::erase_if(board.links,
                  [&](const plan::Link& each) { return !risks.contains(each.from) || !risks.contains(each.to); });
    return board;
}

// What the documents that are left say, which texts may be written for.
std::set<std::string> hashes_in(const plan::Board& left) {
    std::set<std::string> hashes;
    for (const plan::Document& document : left.documents) {
        for (const plan::RiskStatement& risk : document.risks)
            if (risk.follow_up) hashes.insert(hash_of_text(risk.follow_up->comment));
        for (const plan::Control& control : document.controls) hashes.insert(hash_of_text(control.text));
    }
    return hashes;
}

bool has_risk(const plan::Board& board, const std::string& risk) {
    return std::ranges::find(board.risks, risk) != board.risks.end();
}

// Written for what only the removed document said; a short title stays with its risk.
std::vector<KeptText> texts_without_source(const plan::Board& left, const std::vector<KeptText>& texts) {
    const std::set<std::string> hashes = hashes_in(left);
    std::vector<KeptText> gone;
    for (const KeptText& text : texts) {
        const bool of_risk = text.kind != TextKind::short_text;
        const bool by_words = text.kind != TextKind::short_title;
        if ((of_risk && !has_risk(left, text.row)) || (by_words && !hashes.contains(text.of_text)))
            gone.push_back(text);
    }
    return gone;
}

std::vector<KeptCheckIn> check_ins_without_risk(const plan::Board& left, const std::vector<KeptCheckIn>& check_ins) {
    std::vector<KeptCheckIn> gone;
    for (const KeptCheckIn& each : check_ins)
        if (!has_risk(left, each.check_in.risk)) gone.push_back(each);
    return gone;
}

Status forget_said(sqlite::Database& database, const plan::Board& left) {
    const auto said = arrangement_of(database, left.key);
    if (!said) return said.error();
    for (const KeptText& text : texts_without_source(left, said->texts))
        if (Status removed = remove_wall_text(database, left.key, text); !removed) return removed;
    for (const KeptCheckIn& each : check_ins_without_risk(left, said->check_ins))
        if (Status removed = remove_check_in(database, left.key, each.id); !removed) return removed;
    return done();
}

// They hold the document as it was.
Status cancel_plans(sqlite::Database& database, const std::string& board, const Actor& actor) {
    const auto channels = all_channels(database);
    if (!channels) return channels.error();
    for (const Channel& channel : *channels)
        if (const auto cancelled = cancel_plans_of(database, channel.name, board, actor); !cancelled)
            return cancelled.error();
    return done();
}

// Else nothing of those channels could be published, and a board of that key that comes later would be shown.
Status take_out_of_channels(sqlite::Database& database, const std::string& board, Instant now) {
    const auto channels = all_channels(database);
    if (!channels) return channels.error();
    for (Channel channel : *channels) {
        if (channel.boards == "all") continue;
        auto keys = keys_of(database, channel);
        if (!keys) return keys.error();
        if (std::erase(*keys, board) == 0) continue;
        channel.boards = text::join(*keys, ",");
        if (Status put = put_channel(database, channel, now); !put) return put;
    }
    return done();
}

Status remove_all_of(sqlite::Database& database, const std::string& board, const Actor& actor) {
    if (Status out = take_out_of_channels(database, board, actor.now); !out) return out;
    if (Status forgotten = forget_board(database, board); !forgotten) return forgotten;
    return record(database, actor, {"remove board", board, {}});
}

Status remove_one(sqlite::Database& database, const plan::Board& left, const std::string& document,
                  const Actor& actor) {
    if (Status put = put_board(database, left, actor.now); !put) return put;
    if (Status forgotten = forget_said(database, left); !forgotten) return forgotten;
    if (Status forgotten = forget_document(database, left, document); !forgotten) return forgotten;
    return read_written_names(database, left.key);
}

}  // namespace

Result<Removal> removal_of(sqlite::Database& database, const std::string& key, const std::string& document) {
    if (const auto known = document_of(database, key, document); !known) return known.error();
    const auto board = board_named(database, key);
    if (!board) return board.error();
    const auto said = arrangement_of(database, key);
    if (!said) return said.error();
    const plan::Board left = without(*board, document);
    Removal removal{key, document, left.documents.empty()};
    removal.texts = static_cast<int>(texts_without_source(left, said->texts).size());
    removal.check_ins = static_cast<int>(check_ins_without_risk(left, said->check_ins).size());
    removal.meetings = removal.with_board ? static_cast<int>(said->meetings.size()) : 0;
    return removal;
}

Result<Removal> remove_document(sqlite::Database& database, const std::string& key, const std::string& document,
                                const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    auto removal = removal_of(database, key, document);
    if (!removal) return removal;
    const auto board = board_named(database, key);
    if (!board) return board.error();
    if (const Status cancelled = cancel_plans(database, key, actor); !cancelled) return cancelled.error();
    const std::string detail = in_log({{"document", {{"document", name_of_document(*board, document)}}}});
    if (Status noted = record(database, actor, {"remove document", key, detail}); !noted) return noted.error();
    const Status removed = removal->with_board ? remove_all_of(database, key, actor)
                                               : remove_one(database, without(*board, document), document, actor);
    if (!removed) return removed.error();
    if (Status committed = transaction->commit(); !committed) return committed.error();
    return removal;
}

Status remove_board(sqlite::Database& database, const std::string& key, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const auto known = board_named(database, key); !known) return known.error();
    if (const Status cancelled = cancel_plans(database, key, actor); !cancelled) return cancelled.error();
    if (Status removed = remove_all_of(database, key, actor); !removed) return removed;
    return transaction->commit();
}

}  // namespace riskbild::hub
