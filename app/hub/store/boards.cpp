#include "app/hub/store/boards.hpp"

#include <algorithm>

#include "app/hub/store/store.hpp"
#include "core/base/limits.hpp"
#include "core/snapshot/snapshot.hpp"

namespace riskbild::hub {

Result<std::optional<plan::Board>> find_board(sqlite::Database& database, const std::string& key) {
    auto select = database.prepare("SELECT json FROM board WHERE key = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, key).step();
    if (!row) return row.error();
    if (!*row) return std::optional<plan::Board>{};
    auto board = snapshot::decode(select->text(0), limits::stored_board_bytes);
    if (!board) return board.error();
    return std::optional<plan::Board>{*std::move(board)};
}

Result<plan::Board> board_named(sqlite::Database& database, const std::string& key) {
    auto board = find_board(database, key);
    if (!board) return board.error();
    if (*board) return **std::move(board);
    return Error{ErrorKind::not_found, "There is no board '" + key + "'; 'riskbild-hub check' tells a sheet's key"};
}

Result<plan::Document> document_of(sqlite::Database& database, const std::string& key, const std::string& document) {
    const auto board = board_named(database, key);
    if (!board) return board.error();
    const auto found = std::ranges::find(board->documents, document, &plan::Document::id);
    if (found != board->documents.end()) return *found;
    return Error{ErrorKind::not_found, "Board '" + key + "' has no document '" + document + "'"};
}

Status put_board(sqlite::Database& database, const plan::Board& board, Instant now) {
    auto insert = database.prepare(
        "INSERT INTO board (key, json, imported) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (key) DO UPDATE SET json = excluded.json, imported = excluded.imported");
    if (!insert) return insert.error();
    return insert->bind(1, board.key).bind(2, snapshot::encode(board)).bind(3, to_rfc3339(now)).run();
}

Result<std::multimap<std::string, std::string>> channels_showing(sqlite::Database& database) {
    const auto rows = all_rows(database.prepare("SELECT board, channel FROM publication_board AS named WHERE version = "
                                                "(SELECT max(version) FROM publication WHERE channel = named.channel) "
                                                "ORDER BY channel"),
                               [](const sqlite::Statement& row) {
                                   return std::pair{row.text(0), row.text(1)};
                               });
    if (!rows) return rows.error();
    return std::multimap<std::string, std::string>(rows->begin(), rows->end());
}

Result<std::vector<std::string>> board_keys(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT key FROM board ORDER BY rowid"),
                    [](const sqlite::Statement& row) { return row.text(0); });
}

}  // namespace riskbild::hub
