// What may be names of persons in the boards, as imported and as written here: nothing is published before somebody has
// looked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "core/import/import.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Of one imported board. A name that somebody has looked at stays so, whatever file it comes in again.
Status put_likely_names(sqlite::Database& database, const std::string& board,
                        const std::vector<import::Diagnostic>& diagnostics);

// Of what people have written here of a board, as it is now: short texts, check-ins, meetings, paragraphs. Within the
// transaction of whoever has changed any of it.
Status read_written_names(sqlite::Database& database, const std::string& board);

// For words that nobody gets to look at between their writing and the wall. A vocabulary that cannot be read takes
// every word for a name.
bool may_name_somebody(std::string_view words);

Result<std::vector<std::string>> names_to_look_at(sqlite::Database& database, const std::string& board);
// Others than those to look at are left alone.
Status mark_looked_at(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names);
// The same in one transaction with a line in the audit log. `names` are those that somebody was shown: another that
// has come in meanwhile stays to be looked at. ErrorKind::not_found where the hub has no such board.
Status confirm_looked_at(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names,
                         const Actor& actor);

// ErrorKind::input, with what to do, while there are any.
Status check_looked_at(sqlite::Database& database, const std::string& board);

}  // namespace riskbild::hub
