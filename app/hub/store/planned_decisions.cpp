#include "app/hub/store/planned_decisions.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

PlannedDecision read_planned(const sqlite::Statement& row) {
    PlannedDecision planned;
    planned.board = row.text(0);
    planned.document = row.text(1);
    planned.kept.of_file = row.text(2);
    planned.kept.decision.state = plan::DecisionState::decided;
    planned.kept.decision.date = parse_partial_date(row.text(3));
    planned.kept.decision.paragraph = row.text(4);
    return planned;
}

}  // namespace

Status put_planned_decision(sqlite::Database& database, std::int64_t plan, const PlannedDecision& decision) {
    auto insert = database.prepare(
        "INSERT INTO planned_decision (plan, board, document, of_file, date, paragraph) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert) return insert.error();
    const plan::Decision& said = decision.kept.decision;
    insert->bind(1, plan).bind(2, decision.board).bind(3, decision.document).bind(4, decision.kept.of_file);
    return insert->bind(5, said.date ? to_iso(*said.date) : "").bind(6, said.paragraph).run();
}

Result<std::vector<PlannedDecision>> decisions_of_plan(sqlite::Database& database, std::int64_t plan) {
    auto select = database.prepare(
        "SELECT board, document, of_file, date, paragraph FROM planned_decision WHERE plan = ?1 "
        "ORDER BY rowid");
    if (select) select->bind(1, plan);
    return all_rows(std::move(select), read_planned);
}

}  // namespace riskbild::hub
