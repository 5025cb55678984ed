// Whose word a document is, as the controller has said beside what its file says.
#pragma once

#include <map>
#include <string>

#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct KeptDecision {
    plan::Decision decision;  // without a raw word: those are the file's
    std::string of_file;      // SHA-256 of the file that it was said of
};

// By the document's id.
Result<std::map<std::string, KeptDecision>> board_decisions(sqlite::Database& database, const std::string& board);
Status put_board_decision(sqlite::Database& database, const std::string& board, const std::string& document,
                          const KeptDecision& kept);
// What the file says counts again.
Status remove_board_decision(sqlite::Database& database, const std::string& board, const std::string& document);

}  // namespace riskbild::hub
