// The boards as imported, whole: what a channel may see of them is decided when it is published.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

Result<std::optional<plan::Board>> find_board(sqlite::Database& database, const std::string& key);
Result<plan::Board> board_named(sqlite::Database& database, const std::string& key);  // ErrorKind::not_found
// One document of it, as imported; ErrorKind::not_found too.
Result<plan::Document> document_of(sqlite::Database& database, const std::string& key, const std::string& document);
Status put_board(sqlite::Database& database, const plan::Board& board, Instant now);
// Which channels' latest publications name each board: board, channel.
Result<std::multimap<std::string, std::string>> channels_showing(sqlite::Database& database);
Result<std::vector<std::string>> board_keys(sqlite::Database& database);  // in the order first imported

}  // namespace riskbild::hub
