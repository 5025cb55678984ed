#include "app/hub/store/looked_at.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {

Result<std::set<std::string>> looked_at(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare("SELECT id FROM looked_at WHERE board = ?1");
    if (select) select->bind(1, board);
    const auto ids = all_rows(std::move(select), [](const sqlite::Statement& row) { return row.text(0); });
    if (!ids) return ids.error();
    return std::set<std::string>(ids->begin(), ids->end());
}

Status put_looked_at(sqlite::Database& database, const std::string& board, const std::string& id) {
    auto insert = database.prepare("INSERT INTO looked_at (board, id) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    if (!insert) return insert.error();
    return insert->bind(1, board).bind(2, id).run();
}

}  // namespace riskbild::hub
