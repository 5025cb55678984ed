// Files that have been uploaded and are being reviewed: nothing of a board changes before they are read in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// What somebody says of a file and the file does not, or says otherwise. Empty: nothing.
struct Stated {
    std::string board_key{};   // of the board that it is to be put into, whatever it names
    std::string board_name{};  // there whenever the key is
    std::string cycle{};
    std::string as_of{};  // ISO 8601, as far as it is known
    bool operator==(const Stated&) const = default;
};

struct Draft {
    std::string id;
    std::string file_name;  // as the person's own computer calls it: hostile text
    std::string content;    // empty in lists
    Stated stated;
    Instant uploaded{};
    std::string who;
};

Status put_draft(sqlite::Database& database, const Draft& draft);
Result<Draft> draft_named(sqlite::Database& database, const std::string& id);  // ErrorKind::not_found
Result<Stated> stated_of(sqlite::Database& database, const std::string& id);   // ErrorKind::not_found
Result<std::int64_t> count_of_drafts(sqlite::Database& database);
Result<std::int64_t> bytes_of_drafts(sqlite::Database& database);   // of all their content
Result<std::vector<Draft>> all_drafts(sqlite::Database& database);  // newest first, without their content
Status set_stated(sqlite::Database& database, const std::string& id, const Stated& stated);
Status remove_draft(sqlite::Database& database, const std::string& id);
Status remove_drafts_before(sqlite::Database& database, Instant when);

}  // namespace riskbild::hub
