#include "app/hub/actions/strikes.hpp"

#include <algorithm>

#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

bool is_proposed(const std::vector<KeptProposal>& proposals, const std::string& id) {
    return std::ranges::any_of(proposals, [&](const KeptProposal& kept) { return kept.proposal.id == id; });
}

bool is_struck(const std::vector<KeptProposal>& proposals, const std::string& id) {
    return std::ranges::any_of(proposals,
                               [&](const KeptProposal& kept) { return kept.struck && kept.proposal.id == id; });
}

Error unknown(const std::string& id, const std::string& board) {
    return {ErrorKind::usage, "'" + id + "' is no proposed fact of '" + board + "'; 'riskbild-hub strike --data DIR " +
                                  board + "' lists them. Nothing was changed"};
}

}  // namespace

Status strike_proposals(sqlite::Database& database, const std::string& board, const std::vector<std::string>& ids,
                        Stroke stroke, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const auto known = board_named(database, board); !known) return known.error();
    const auto proposals = proposals_of(database, board);
    if (!proposals) return proposals.error();
    for (const std::string& id : ids) {
        if (!is_proposed(*proposals, id)) return unknown(id, board);
        if (Status set = set_struck(database, board, id, stroke == Stroke::strike); !set) return set;
    }
    const std::string action = stroke == Stroke::strike ? "strike proposal" : "restore proposal";
    if (Status noted = record(database, actor, {action, board, text::join(ids, " ")}); !noted) return noted;
    return transaction->commit();
}

Result<std::set<std::string>> struck_among(sqlite::Database& database, const import::Imported& imported) {
    std::set<std::string> struck;
    for (const plan::Board& board : imported.boards) {
        const auto kept = proposals_of(database, board.key);
        if (!kept) return kept.error();
        for (const import::Proposal& proposal : imported.proposals)
            if (proposal.board == board.key && is_struck(*kept, proposal.id)) struck.insert(proposal.id);
    }
    return struck;
}

}  // namespace riskbild::hub
