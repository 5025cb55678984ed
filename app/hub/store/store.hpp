// hub.db: everything the hub knows, in one SQLite file that several processes use at once. The other
// headers of this folder read and write it, each about one kind of row.
//
//   board                 key, the whole board as snapshot JSON; sheet_file: the files it was read from
//   draft                 an uploaded file that is being reviewed
//   proposal              what sentences were read to say, and what of it the controller has struck
//   likely_name           what may be names of persons; looked_at: what else somebody has looked at
//   rejected_link         links that the controller has refused
//   wall_text, visibility, counts_people, board_decision, meeting, check_in
//                         what the controller has said of a board
//   channel               which boards, room, pages, screens
//   publication           every manifest ever signed; publication_board: what each names
//   planned_publication   what is published at a set time; planned_decision: what the boards have decided by then
//   snapshot              bodies by their hash
//   signing_key           those that sign manifests, once the first has been changed
//   token                 the hash of each device token
//   display               what carries a token; pairing: what waits for one; heartbeat, state_change, glass_picture
//   user                  the hash of each password; session: who has signed in
//   audit_log             who did what, append only
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
