// Version 3: files that have been uploaded and are being reviewed, and those that the boards were read from.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* drafts = R"sql(
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    board_key TEXT NOT NULL,  -- what the controller has said and the file does not; empty: nothing
    board_name TEXT NOT NULL,
    cycle TEXT NOT NULL,
    as_of TEXT NOT NULL,
    uploaded TEXT NOT NULL,
    who TEXT NOT NULL);
CREATE TABLE sheet_file (
    board TEXT NOT NULL,
    sha256 TEXT NOT NULL,     -- as the board's documents name it
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    board_name TEXT NOT NULL,  -- what was said when it was read in
    cycle TEXT NOT NULL,
    as_of TEXT NOT NULL,
    findings TEXT NOT NULL,    -- the warnings, JSON
    PRIMARY KEY (board, sha256));
CREATE TABLE looked_at (board TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (board, id));
)sql";

}  // namespace riskbild::hub::schema
