// Whose word a document is (domain.md, rule 10): said by the controller, beside what its file says.
#pragma once

#include <string>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/board_decisions.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

// It is bound to the file as it is now: one imported later has not been decided by this. A decided document needs its
// date, a whole one and no later than `today`; other states have neither date nor paragraph, and a paragraph holds no
// personal identity number. ErrorKind::usage where that does not hold, ErrorKind::not_found without such a board or
// document.
Status decide_document(sqlite::Database& database, const std::string& board, const std::string& document,
                       const plan::Decision& decision, Date today, const Actor& actor);
// The same of what has been checked, within the caller's transaction.
Status keep_decision(sqlite::Database& database, const std::string& board, const std::string& document,
                     const KeptDecision& kept, const Actor& actor);
// What the file says counts again.
Status follow_the_file(sqlite::Database& database, const std::string& board, const std::string& document,
                       const Actor& actor);

}  // namespace riskbild::hub
