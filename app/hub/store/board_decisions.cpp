#include "app/hub/store/board_decisions.hpp"

#include <utility>

#include "app/hub/store/store.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

std::pair<std::string, KeptDecision> read_decision(const sqlite::Statement& row) {
    KeptDecision kept;
    kept.of_file = row.text(1);
    kept.decision.state = plan::from_name<plan::DecisionState>(row.text(2)).value_or(plan::DecisionState::not_stated);
    kept.decision.date = parse_partial_date(row.text(3));
    kept.decision.paragraph = row.text(4);
    return {row.text(0), std::move(kept)};
}

}  // namespace

Result<std::map<std::string, KeptDecision>> board_decisions(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare(
        "SELECT document, of_file, state, date, paragraph FROM board_decision "
        "WHERE board = ?1");
    if (select) select->bind(1, board);
    auto rows = all_rows(std::move(select), read_decision);
    if (!rows) return rows.error();
    return std::map<std::string, KeptDecision>(rows->begin(), rows->end());
}

Status put_board_decision(sqlite::Database& database, const std::string& board, const std::string& document,
                          const KeptDecision& kept) {
    auto insert = database.prepare(
        "REPLACE INTO board_decision (board, document, of_file, state, date, paragraph) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert) return insert.error();
    const plan::Decision& decision = kept.decision;
    insert->bind(1, board).bind(2, document).bind(3, kept.of_file).bind(4, plan::name_of(decision.state));
    return insert->bind(5, decision.date ? to_iso(*decision.date) : "").bind(6, decision.paragraph).run();
}

Status remove_board_decision(sqlite::Database& database, const std::string& board, const std::string& document) {
    auto remove = database.prepare("DELETE FROM board_decision WHERE board = ?1 AND document = ?2");
    if (!remove) return remove.error();
    return remove->bind(1, board).bind(2, document).run();
}

}  // namespace riskbild::hub
