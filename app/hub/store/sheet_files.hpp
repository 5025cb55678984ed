// The files that the boards were read from, kept so that they can be read again: when the controller strikes a
// fact, or says what a word means. One is forgotten when no document of its board is from it any more.
#pragma once

#include <string>
#include <vector>

#include "app/hub/store/drafts.hpp"
#include "core/import/diagnostic.hpp"
#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct SheetFile {
    std::string board;   // key
    std::string sha256;  // hex
    std::string name;
    std::string content;
    Stated stated;
    std::vector<import::Diagnostic> warnings;  // that it was read in with
};

Status put_sheet_file(sqlite::Database& database, const SheetFile& file);
// ErrorKind::not_found: read in before files were kept.
Result<SheetFile> sheet_file(sqlite::Database& database, const std::string& board, const std::string& sha256);
// Of all files of the board.
Result<std::vector<import::Diagnostic>> kept_warnings(sqlite::Database& database, const std::string& board);
Status set_warnings(sqlite::Database& database, const std::string& board, const std::string& sha256,
                    const std::vector<import::Diagnostic>& warnings);
Status forget_other_files(sqlite::Database& database, const plan::Board& board);

}  // namespace riskbild::hub
