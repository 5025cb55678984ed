#include "app/hub/store/withdrawals.hpp"

namespace riskbild::hub {

Result<bool> is_withdrawn_since(sqlite::Database& database, const std::string& channel, std::uint64_t version) {
    auto select = database.prepare(
        "SELECT EXISTS (SELECT 1 FROM publication_board AS shown JOIN publication AS down "
        "ON down.channel = shown.channel AND down.version > shown.version AND down.kind = 'withdraw' "
        "WHERE shown.channel = ?1 AND shown.version = ?2 "
        // The board was there until then, was not from then on,
        "AND EXISTS (SELECT 1 FROM publication_board AS last WHERE last.channel = ?1 AND last.board = shown.board "
        "AND last.version = (SELECT max(version) FROM publication WHERE channel = ?1 AND version < down.version)) "
        "AND NOT EXISTS (SELECT 1 FROM publication_board AS rest WHERE rest.channel = ?1 "
        "AND rest.version = down.version AND rest.board = shown.board) "
        // and has not come back in these words.
        "AND NOT EXISTS (SELECT 1 FROM publication_board AS again WHERE again.channel = ?1 "
        "AND again.version > down.version AND again.sha256 = shown.sha256))");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, channel).bind(2, static_cast<std::int64_t>(version)).step();
    if (!row) return row.error();
    return select->number(0) != 0;
}

}  // namespace riskbild::hub
