// The files that a board was read from, read once more: when the controller has struck a fact of them, or restored one.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/hub/actions/import_documents.hpp"

namespace riskbild::hub {

struct Rereading {
    // A file as it is read now.
    struct File {
        std::string sha256;
        import::Imported imported;  // its boards are in `board`
        std::vector<import::Diagnostic> warnings;
    };

    plan::Board board;  // of all the files together
    std::vector<File> files;
    bool is_whole = true;  // false: a file was not kept, and what was read of it is as it was
};

// All the kept files of `stored`, without the facts that are `struck`. Changes nothing. ErrorKind::input where a file
// does not give the same documents any more: then it must be read in anew.
Result<Rereading> read_again(const ReadingTurn& turn, sqlite::Database& database, const std::string& data,
                             const plan::Board& stored, const std::set<std::string>& struck);

// Within the caller's transaction, in the place of what was read of the same files before.
Status put_rereading(sqlite::Database& database, const Rereading& rereading, Instant now);

}  // namespace riskbild::hub
