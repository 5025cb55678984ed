// What somebody has looked at and let stand: a proposal, a finding, a contradiction, by its id. It stays so,
// whatever file it comes in again.
#pragma once

#include <set>
#include <string>

#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

Result<std::set<std::string>> looked_at(sqlite::Database& database, const std::string& board);
Status put_looked_at(sqlite::Database& database, const std::string& board, const std::string& id);

}  // namespace riskbild::hub
