#include "app/hub/store/board_removal.hpp"

#include <array>

#include "app/hub/store/board_decisions.hpp"
#include "app/hub/store/sheet_files.hpp"

namespace riskbild::hub {
namespace {

Status remove_where(sqlite::Database& database, const std::string& rows, const std::string& board,
                    const std::string& other = {}) {
    auto remove = database.prepare("DELETE FROM " + rows);
    if (!remove) return remove.error();
    remove->bind(1, board);
    return other.empty() ? remove->run() : remove->bind(2, other).run();
}

// Where a name may stand: in what was read, and in what people have written. Table, its board, its text.
constexpr std::array<std::array<const char*, 3>, 6> written{{{"board", "key", "json"},
                                                             {"sheet_file", "board", "findings"},
                                                             {"wall_text", "board", "text"},
                                                             {"check_in", "board", "line"},
                                                             {"meeting", "board", "reported"},
                                                             {"board_decision", "board", "paragraph"}}};

Status forget_names_held_nowhere(sqlite::Database& database, const std::string& board) {
    std::string rows = "likely_name WHERE board = ?1";
    for (const auto& [table, key, text] : written)
        rows.append(" AND NOT EXISTS (SELECT 1 FROM ")
            .append(table)
            .append(" AS held WHERE held.")
            .append(key)
            .append(" = ?1 AND instr(held.")
            .append(text)
            .append(", likely_name.name) > 0)");
    return remove_where(database, rows, board);
}

}  // namespace

Status forget_board(sqlite::Database& database, const std::string& key) {
    for (const std::string table :
         {"sheet_file", "proposal", "likely_name", "looked_at", "rejected_link", "wall_text", "visibility",
          "counts_people", "board_decision", "meeting", "check_in", "written_name", "planned_decision"})
        if (Status removed = remove_where(database, table + " WHERE board = ?1", key); !removed) return removed;
    return remove_where(database, "board WHERE key = ?1", key);
}

Status forget_document(sqlite::Database& database, const plan::Board& left, const std::string& document) {
    if (Status removed = remove_where(database, "proposal WHERE board = ?1 AND document = ?2", left.key, document);
        !removed)
        return removed;
    if (Status removed = remove_board_decision(database, left.key, document); !removed) return removed;
    if (Status forgotten = forget_other_files(database, left); !forgotten) return forgotten;
    return forget_names_held_nowhere(database, left.key);
}

}  // namespace riskbild::hub
