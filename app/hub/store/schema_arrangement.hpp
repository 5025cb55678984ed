// Version 3: what the controller has written and decided about the rows of a board.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* arrangement = R"sql(
CREATE TABLE wall_text (
    board TEXT NOT NULL,
    kind TEXT NOT NULL,     -- 'short_title', 'reason', 'short_text'
    row TEXT NOT NULL,      -- the risk's id; empty for a control, which its own words name
    of_text TEXT NOT NULL,  -- SHA-256 of what it was written for
    text TEXT NOT NULL,
    PRIMARY KEY (board, kind, row, of_text));
CREATE TABLE visibility (
    board TEXT NOT NULL,
    kind TEXT NOT NULL,     -- 'risk', 'control', 'measurement', 'recommendation', 'assignment'
    row TEXT NOT NULL,      -- the risk's id; of others the document and the place in it
    of_text TEXT NOT NULL,  -- SHA-256 of what was approved: other words are not approved by it
    visibility TEXT NOT NULL,
    PRIMARY KEY (board, kind, row, of_text));
CREATE TABLE counts_people (
    board TEXT NOT NULL,
    of_text TEXT NOT NULL,  -- SHA-256 of what is measured
    yes INTEGER NOT NULL,
    PRIMARY KEY (board, of_text));
CREATE TABLE board_decision (
    board TEXT NOT NULL,
    document TEXT NOT NULL,
    of_file TEXT NOT NULL,  -- SHA-256 of the file that it was said of
    state TEXT NOT NULL,
    date TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    PRIMARY KEY (board, document));
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT, board TEXT NOT NULL, date TEXT NOT NULL, reported TEXT NOT NULL);
CREATE TABLE check_in (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    board TEXT NOT NULL,
    risk TEXT NOT NULL,
    date TEXT NOT NULL,
    status TEXT NOT NULL,
    line TEXT NOT NULL);
CREATE TABLE written_name (  -- what may be names of persons in all that stands above, as it is now
    board TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (board, name));
)sql";

}  // namespace riskbild::hub::schema
