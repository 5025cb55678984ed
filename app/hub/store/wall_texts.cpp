#include "app/hub/store/wall_texts.hpp"

#include <algorithm>
#include <array>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

constexpr std::array<std::string_view, 3> kind_names{"short_title", "reason", "short_text"};

KeptText read_text(const sqlite::Statement& row) {
    const auto kind = std::ranges::find(kind_names, row.text(0)) - kind_names.begin();
    return {static_cast<TextKind>(kind), row.text(1), row.text(2), row.text(3)};
}

}  // namespace

std::string_view name_of(TextKind kind) {
    return kind_names.at(static_cast<std::size_t>(kind));
}

Result<std::vector<KeptText>> wall_texts_of(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare(
        "SELECT kind, row, of_text, text FROM wall_text WHERE board = ?1 "
        "AND kind IN ('short_title', 'reason', 'short_text') ORDER BY rowid");
    if (select) select->bind(1, board);
    return all_rows(std::move(select), read_text);
}

// REPLACE and not UPDATE: what is written last gets the last rowid.
Status put_wall_text(sqlite::Database& database, const std::string& board, const KeptText& text) {
    auto insert =
        database.prepare("REPLACE INTO wall_text (board, kind, row, of_text, text) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    insert->bind(1, board).bind(2, name_of(text.kind)).bind(3, text.row);
    return insert->bind(4, text.of_text).bind(5, text.text).run();
}

Status remove_wall_text(sqlite::Database& database, const std::string& board, const KeptText& written) {
    auto remove =
        database.prepare("DELETE FROM wall_text WHERE board = ?1 AND kind = ?2 AND row = ?3 AND of_text = ?4");
    if (!remove) return remove.error();
    return remove->bind(1, board).bind(2, name_of(written.kind)).bind(3, written.row).bind(4, written.of_text).run();
}

}  // namespace riskbild::hub
