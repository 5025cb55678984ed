// Facts that were read out of running text and that the controller has struck, or let stand after all.
#pragma once

#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/decisions.hpp"

namespace riskbild::hub {

enum class Stroke { strike, restore };

// All of the ids or none, with a line in the audit log. ErrorKind::usage names an id that no document of the board
// has proposed; ErrorKind::not_found where the hub has no such board.
Status strike_proposals(sqlite::Database& database, const std::string& board, const std::vector<std::string>& ids,
                        Stroke stroke, const Actor& actor);

// What `imported` proposes although the controller has struck it: to be read again without.
Result<std::set<std::string>> struck_among(sqlite::Database& database, const import::Imported& imported);

}  // namespace riskbild::hub
