// From files to the hub's boards: the one way, for the command line and for the web page.
#pragma once

#include <chrono>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "app/hub/actions/sheets.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/drafts.hpp"
#include "core/import/import.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// What is to be read, and with what. The vocabulary of the data folder is used.
struct ReadOrder {
    std::string data;  // the hub's folder
    std::vector<OpenedFile> files;
    Stated stated{};
};

// One file after another in this process, whoever asks: what a hostile file may take of memory it takes once. Taken
// before a stored file is loaded, and held until what was read is stored: then nobody stores an older reading over it.
// ErrorKind::busy to whom has waited for `patience`.
using ReadingTurn = std::unique_lock<std::timed_mutex>;
Result<ReadingTurn> turn_to_read(std::chrono::seconds patience = std::chrono::seconds{30});

// Without the facts that the controller has struck of just these documents. Changes nothing.
Result<import::Imported> read_unstruck(const ReadingTurn& turn, sqlite::Database& database, const ReadOrder& order,
                                       const import::Progress& progress = {});

// Without those facts, whatever the controller has struck. Changes nothing.
Result<import::Imported> read_without(const ReadingTurn& turn, const ReadOrder& order,
                                      const std::set<std::string>& struck);

// What a file was read in with, as it is kept beside it.
std::vector<import::Diagnostic> warnings_of(const import::Imported& imported, const std::string& board,
                                            const std::string& file);

// Into the boards, with the files, what was proposed and warned of, and a line each in the audit log; one transaction.
// `imported` must not be rejected. ErrorKind::io where the disk has too little room (check_room()).
Status store_boards(sqlite::Database& database, const import::Imported& imported, const ReadOrder& order,
                    const Actor& actor);
// The same within a transaction of the caller's.
Status put_boards(sqlite::Database& database, const import::Imported& imported, const ReadOrder& order,
                  const Actor& actor);

}  // namespace riskbild::hub
