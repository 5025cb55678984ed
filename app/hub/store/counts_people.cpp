#include "app/hub/store/counts_people.hpp"

#include <utility>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {

Result<std::map<std::string, bool>> counts_people(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare("SELECT of_text, yes FROM counts_people WHERE board = ?1");
    if (select) select->bind(1, board);
    const auto rows = all_rows(std::move(select), [](const sqlite::Statement& row) {
        return std::pair{row.text(0), row.number(1) != 0};
    });
    if (!rows) return rows.error();
    return std::map<std::string, bool>(rows->begin(), rows->end());
}

Status put_counts_people(sqlite::Database& database, const std::string& board, const std::string& of_text, bool yes) {
    auto insert = database.prepare("REPLACE INTO counts_people (board, of_text, yes) VALUES (?1, ?2, ?3)");
    if (!insert) return insert.error();
    return insert->bind(1, board).bind(2, of_text).bind(3, yes ? 1 : 0).run();
}

}  // namespace riskbild::hub
