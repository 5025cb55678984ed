// What is left to settle in a board: what stops its publishing, and what should be looked at first.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Unsettled {
    std::string code;                         // of the pages' words: "review.unsettled_names"
    std::map<std::string, std::string> gaps;  // that fill them: {count}
    bool stops = false;                       // nothing of the board is published before
};

// Those that stop first; empty: all is settled. ErrorKind::not_found where the hub has no such board.
Result<std::vector<Unsettled>> unsettled(sqlite::Database& database, const std::string& board);

}  // namespace riskbild::hub
