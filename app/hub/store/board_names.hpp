// What the boards are called, without reading all that they hold.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct BoardName {
    std::string key;
    std::string name;
};

Result<std::vector<BoardName>> board_names(sqlite::Database& database);  // by name, in Swedish order

}  // namespace riskbild::hub
