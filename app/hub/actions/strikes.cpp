#include "app/hub/actions/strikes.hpp"

#include <algorithm>

#include "app/hub/actions/rereading.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"
#include "core/import/proposals.hpp"

namespace riskbild::hub {
namespace {

using Ids = std::vector<std::string>;

Error unknown(const std::string& id, const std::string& board) {
    return {ErrorKind::usage, "'" + id + "' is no proposed fact of '" + board + "'; 'riskbild-hub strike --data DIR " +
                                  board + "' lists them. Nothing was changed"};
}

Error identifying(const std::string& id) {
    return {ErrorKind::usage, "'" + id +
                                  "' says which document it is and cannot be struck. If it is wrong, remove the "
                                  "document and read the file in again. Nothing was changed"};
}

Status check_ids(const std::vector<KeptProposal>& proposals, const std::string& board, const Ids& ids) {
    for (const std::string& id : ids) {
        const auto found = std::ranges::find(proposals, id, [](const KeptProposal& each) { return each.proposal.id; });
        if (found == proposals.end()) return unknown(id, board);
        if (import::tells_which_document(found->proposal.kind)) return identifying(id);
    }
    return done();
}

Result<std::set<std::string>> struck_of(sqlite::Database& database, const std::string& board) {
    const auto proposals = proposals_of(database, board);
    if (!proposals) return proposals.error();
    std::set<std::string> struck;
    for (const KeptProposal& each : *proposals)
        if (each.struck) struck.insert(each.proposal.id);
    return struck;
}

std::set<std::string> struck_then(std::set<std::string> struck, const Ids& ids, Stroke stroke) {
    for (const std::string& id : ids) {
        if (stroke == Stroke::strike)
            struck.insert(id);
        else
            struck.erase(id);
    }
    return struck;
}

std::string detail_of(const std::vector<KeptProposal>& proposals, const Ids& ids) {
    std::vector<std::string> facts;
    for (const KeptProposal& each : proposals)
        if (std::ranges::find(ids, each.proposal.id) != ids.end()) facts.push_back(each.proposal.fact);
    return in_log({{"facts", {{"count", std::to_string(facts.size())}, {"facts", text::join(facts, " · ")}}}});
}

Status put_strokes(sqlite::Database& database, const std::string& board, const Ids& ids, Stroke stroke,
                   const std::string& detail, const Actor& actor) {
    for (const std::string& id : ids)
        if (Status set = set_struck(database, board, id, stroke == Stroke::strike); !set) return set;
    const std::string action = stroke == Stroke::strike ? "strike proposal" : "restore proposal";
    return record(database, actor, {action, board, detail});
}

// The board and what is struck of it: what a reading was made for.
struct BoardAsRead {
    plan::Board board;
    std::set<std::string> struck;
    bool operator==(const BoardAsRead&) const = default;
};

Result<BoardAsRead> board_as_read(sqlite::Database& database, const std::string& key) {
    auto board = board_named(database, key);
    if (!board) return board.error();
    auto struck = struck_of(database, key);
    if (!struck) return struck.error();
    return BoardAsRead{*std::move(board), *std::move(struck)};
}

Status check_unchanged(sqlite::Database& database, const BoardAsRead& before) {
    const auto now = board_as_read(database, before.board.key);
    if (!now) return now.error();
    if (*now == before) return done();
    return Error{ErrorKind::busy, "Somebody has changed the board meanwhile; look at it again. Nothing was changed"};
}

}  // namespace

Result<Struck> strike_and_read(sqlite::Database& database, const std::string& data, const std::string& board,
                               const std::vector<std::string>& ids, Stroke stroke, const Actor& actor) {
    const auto turn = turn_to_read();
    if (!turn) return turn.error();
    const auto before = board_as_read(database, board);
    if (!before) return before.error();
    const auto proposals = proposals_of(database, board);
    if (!proposals) return proposals.error();
    if (const Status known = check_ids(*proposals, board, ids); !known) return known.error();
    // Outside of the transaction: a large file takes seconds, and displays want to write meanwhile.
    const auto reread = read_again(*turn, database, data, before->board, struck_then(before->struck, ids, stroke));
    if (!reread) return reread.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const Status same = check_unchanged(database, *before); !same) return same.error();
    if (const Status put = put_strokes(database, board, ids, stroke, detail_of(*proposals, ids), actor); !put)
        return put.error();
    if (const Status put = put_rereading(database, *reread, actor.now); !put) return put.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return Struck{reread->is_whole};
}

Result<std::set<std::string>> struck_of_boards(sqlite::Database& database, const import::Imported& imported) {
    std::set<std::string> all;
    for (const plan::Board& board : imported.boards) {
        auto struck = struck_of(database, board.key);
        if (!struck) return struck.error();
        all.merge(*struck);
    }
    return all;
}

}  // namespace riskbild::hub
