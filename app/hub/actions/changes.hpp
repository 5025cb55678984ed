// What an import would change, told before it is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/import/import.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct DocumentChange {
    std::string board;  // key
    std::string board_name;
    bool new_board = false;
    bool replaces = false;   // a document of the same plan and follow-up
    bool same_file = false;  // that one was read from this very file
    std::optional<PartialDate> replaced_as_of{};
    std::size_t risks = 0;
    std::size_t new_risks = 0;   // that the replaced document does not have; else that the board has not had
    std::size_t gone_risks = 0;  // that the replaced document has
};

// One for each document.
Result<std::vector<DocumentChange>> changes_by(sqlite::Database& database, const import::Imported& imported);

}  // namespace riskbild::hub
