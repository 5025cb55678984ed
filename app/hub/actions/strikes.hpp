// Facts that were read out of running text and that the controller has struck, or let stand after all.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/decisions.hpp"

namespace riskbild::hub {

enum class Stroke { strike, restore };

struct Struck {
    bool was_read = true;  // false: a file was not kept, and the next import of it heeds what was said
};

// Strikes or restores, and reads the board's files again, so that the board is without the facts or has them. All of
// it in one transaction with a line in the audit log: after an error nothing has changed. `data` is the hub's folder.
// ErrorKind::not_found where the hub has no such board; usage where no document of it proposes such an id, or where it
// says which document it is (import::tells_which_document); input where a file cannot be read in that way;
// busy where others read, or have changed the board meanwhile.
Result<Struck> strike_and_read(sqlite::Database& database, const std::string& data, const std::string& board,
                               const std::vector<std::string>& ids, Stroke stroke, const Actor& actor);

// Of the boards that `imported` is of: to be read again without.
Result<std::set<std::string>> struck_of_boards(sqlite::Database& database, const import::Imported& imported);

}  // namespace riskbild::hub
