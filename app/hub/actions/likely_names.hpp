// What may be names of persons in the boards as imported: nothing is published before somebody has looked.
#pragma once

#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "core/import/import.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Of one imported board. A name that somebody has looked at stays so, whatever file it comes in again.
Status put_likely_names(sqlite::Database& database, const std::string& board,
                        const std::vector<import::Diagnostic>& diagnostics);

Result<std::vector<std::string>> names_to_look_at(sqlite::Database& database, const std::string& board);
Status mark_looked_at(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names);
// The same in one transaction with a line in the audit log. `names` are those that somebody was shown: another that
// has come in meanwhile stays to be looked at. ErrorKind::not_found where the hub has no such board.
Status confirm_looked_at(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names,
                         const Actor& actor);

// ErrorKind::input, with what to do, while there are any.
Status check_looked_at(sqlite::Database& database, const std::string& board);

}  // namespace riskbild::hub
