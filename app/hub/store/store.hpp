// hub.db: everything the hub knows, in one SQLite file that several processes use at once. The other
// store_*.hpp read and write it, each about one kind of row.
//
//   board              key, the whole board as snapshot JSON
//   channel            name, which boards, room, public
//   publication        every manifest ever signed; publication_board: what each names
//   snapshot           bodies by their hash
//   token              the hash of each device token
//   user               the hash of each password
//   audit_log          who did what, append only
//   proposal           what sentences were read to say, and what of it the controller has struck
//   rejected_link      links that the controller has refused
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Fails if the file exists.
Result<sqlite::Database> create_store(const std::string& path);
// Brings an older hub's file up to date. ErrorKind::not_found when there is none, ErrorKind::input when it is
// another program's or a newer hub's.
Result<sqlite::Database> open_store(const std::string& path);

// Every row of a query, each read by `read(statement)`.
template <class Read>
auto all_rows(Result<sqlite::Statement> statement, Read read) -> Result<std::vector<decltype(read(*statement))>> {
    if (!statement) return statement.error();
    std::vector<decltype(read(*statement))> rows;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row) return row.error();
        if (!*row) return rows;
        rows.push_back(read(*statement));
    }
}

}  // namespace riskbild::hub
