// The controller's word on which risks are the same: once said, it holds for every import to come.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Links {
    plan::Board board;               // with the links that are confirmed
    std::set<std::string> rejected;  // ids
};

// ErrorKind::not_found where the hub has no such board.
Result<Links> links_of(sqlite::Database& database, const std::string& board);

enum class Verdict { confirm, reject };

// All of the ids or none, with a line in the audit log. A link that was confirmed may be rejected later, and the
// other way round. ErrorKind::usage names an id that is no suggestion and no link of the board.
Status decide_links(sqlite::Database& database, const std::string& board, const std::vector<std::string>& ids,
                    Verdict verdict, const Actor& actor);

}  // namespace riskbild::hub
