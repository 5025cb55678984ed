// Taking a document out of the hub: one that was read in by mistake, or that holds what nobody may keep.
#pragma once

#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// What will go with it, to be looked at first.
struct Removal {
    std::string board;        // key
    std::string document;     // id
    bool with_board = false;  // it is the last
    int texts = 0;            // of the wall, for what no other document has
    int check_ins = 0;        // on risks that no other document has
    int meetings = 0;         // with the board
};

// ErrorKind::not_found where there is no such board or document. Changes nothing.
Result<Removal> removal_of(sqlite::Database& database, const std::string& board, const std::string& document);

// One transaction, with a line in the audit log: the document, its file and what was said of it. Planned publications
// that show the board are cancelled; with the last
// document the board goes, and leaves the channels' settings too. Displays show it until their channel is published
// again or it is withdrawn; what was published stays in the history. Says what has gone.
Result<Removal> remove_document(sqlite::Database& database, const std::string& board, const std::string& document,
                                const Actor& actor);
// All its documents. ErrorKind::not_found where the hub has no such board.
Status remove_board(sqlite::Database& database, const std::string& board, const Actor& actor);

}  // namespace riskbild::hub
