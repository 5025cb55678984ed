// Version 2: what the controller has said of links, proposals and names.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* decisions = R"sql(
CREATE TABLE proposal (
    board TEXT NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    kind TEXT NOT NULL,
    fact TEXT NOT NULL,
    sentence TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    line INTEGER NOT NULL,
    struck INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (board, id));
CREATE TABLE likely_name (
    board TEXT NOT NULL,
    name TEXT NOT NULL,
    looked INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (board, name));
CREATE TABLE rejected_link (board TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (board, id));
PRAGMA user_version = 2;
)sql";

}  // namespace riskbild::hub::schema
