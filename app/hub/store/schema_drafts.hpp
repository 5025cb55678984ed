// Version 3: files that have been uploaded and are being reviewed.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* drafts = R"sql(
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    board_name TEXT NOT NULL,  -- what the controller has said and the file does not; empty: nothing
    cycle TEXT NOT NULL,
    as_of TEXT NOT NULL,
    uploaded TEXT NOT NULL,
    who TEXT NOT NULL);
)sql";

}  // namespace riskbild::hub::schema
