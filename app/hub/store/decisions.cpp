#include "app/hub/store/decisions.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

Status put_proposal(sqlite::Database& database, const import::Proposal& proposal) {
    auto insert = database.prepare(
        "INSERT INTO proposal (board, id, document, kind, fact, sentence, file, sheet, cell, line) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING");
    if (!insert) return insert.error();
    insert->bind(1, proposal.board).bind(2, proposal.id).bind(3, proposal.document).bind(4, proposal.kind);
    insert->bind(5, proposal.fact).bind(6, proposal.sentence).bind(7, proposal.source.file);
    return insert->bind(8, proposal.source.sheet).bind(9, proposal.source.cell).bind(10, proposal.source.line).run();
}

Status forget_proposals(sqlite::Database& database, const std::string& board, const std::string& document) {
    auto remove = database.prepare("DELETE FROM proposal WHERE board = ?1 AND document = ?2 AND struck = 0");
    if (!remove) return remove.error();
    return remove->bind(1, board).bind(2, document).run();
}

// A statement with a board and an id, and no rows.
Status run_on(sqlite::Database& database, const std::string& sql, const std::string& board, const std::string& id) {
    auto statement = database.prepare(sql);
    if (!statement) return statement.error();
    return statement->bind(1, board).bind(2, id).run();
}

KeptProposal read_proposal(const sqlite::Statement& row) {
    const plan::Source source{row.text(6), row.text(7), row.text(8), static_cast<int>(row.number(9))};
    return {{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), source},
            row.number(10) != 0};
}

}  // namespace

Status put_proposals(sqlite::Database& database, const plan::Board& imported,
                     const std::vector<import::Proposal>& proposals) {
    for (const plan::Document& document : imported.documents)
        if (Status forgotten = forget_proposals(database, imported.key, document.id); !forgotten) return forgotten;
    for (const import::Proposal& proposal : proposals) {
        if (proposal.board != imported.key) continue;
        if (Status put = put_proposal(database, proposal); !put) return put;
    }
    return done();
}

Result<std::vector<KeptProposal>> proposals_of(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare(
        "SELECT id, board, document, kind, fact, sentence, file, sheet, cell, line, struck FROM proposal "
        "WHERE board = ?1 ORDER BY rowid");
    if (select) select->bind(1, board);
    return all_rows(std::move(select), read_proposal);
}

Status set_struck(sqlite::Database& database, const std::string& board, const std::string& id, bool struck) {
    return run_on(database,
                  std::string("UPDATE proposal SET struck = ") + (struck ? "1" : "0") + " WHERE board = ?1 AND id = ?2",
                  board, id);
}

Result<std::set<std::string>> rejected_links(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare("SELECT id FROM rejected_link WHERE board = ?1");
    if (select) select->bind(1, board);
    const auto ids = all_rows(std::move(select), [](const sqlite::Statement& row) { return row.text(0); });
    if (!ids) return ids.error();
    return std::set<std::string>(ids->begin(), ids->end());
}

Status put_rejected_link(sqlite::Database& database, const std::string& board, const std::string& id) {
    return run_on(database, "INSERT INTO rejected_link (board, id) VALUES (?1, ?2) ON CONFLICT DO NOTHING", board, id);
}

Status remove_rejected_link(sqlite::Database& database, const std::string& board, const std::string& id) {
    return run_on(database, "DELETE FROM rejected_link WHERE board = ?1 AND id = ?2", board, id);
}

}  // namespace riskbild::hub
