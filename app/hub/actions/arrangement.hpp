// A board as the controller has arranged it: what was imported, with the controller's word laid over it.
#pragma once

#include <string>

#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// What is published and previewed, and nothing else is. ErrorKind::not_found where the hub has no such board.
Result<plan::Board> arranged_board(sqlite::Database& database, const std::string& key);

}  // namespace riskbild::hub
