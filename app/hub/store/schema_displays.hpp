// Version 3: the displays, how they were paired and what they tell of themselves.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* displays = R"sql(
CREATE TABLE display (
    token TEXT PRIMARY KEY REFERENCES token(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    width INTEGER NOT NULL DEFAULT 0,  -- of its screen, as the administrator or the display says; 0: unknown
    height INTEGER NOT NULL DEFAULT 0,
    diagonal INTEGER NOT NULL DEFAULT 0,
    distance_dm INTEGER NOT NULL DEFAULT 0,
    moved TEXT NOT NULL DEFAULT '');  -- when it last got another channel
CREATE TABLE pairing (
    device_code_hash TEXT PRIMARY KEY,  -- SHA-256; an approved one's token has the device code for its secret
    user_code TEXT NOT NULL UNIQUE,
    peer TEXT NOT NULL,    -- the address it asked from
    device TEXT NOT NULL,  -- what it said of itself, JSON
    created TEXT NOT NULL,
    expires TEXT NOT NULL,
    polled TEXT NOT NULL,
    state TEXT NOT NULL,   -- 'waiting', 'approved', 'refused'
    token TEXT NOT NULL);  -- the id of an approved one's
CREATE TABLE heartbeat (
    token TEXT PRIMARY KEY REFERENCES token(id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    told TEXT NOT NULL);  -- the newest one, JSON
CREATE TABLE listening (  -- to heartbeats
    one INTEGER PRIMARY KEY CHECK (one = 1),
    since TEXT NOT NULL);  -- when the serve that does, or did last, began
CREATE TABLE state_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL REFERENCES token(id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    state TEXT NOT NULL);  -- from then on
CREATE INDEX state_change_by_display ON state_change (token, id);
CREATE TABLE glass_picture (
    token TEXT PRIMARY KEY REFERENCES token(id) ON DELETE CASCADE,
    wanted TEXT NOT NULL DEFAULT '',  -- since when somebody waits for one
    taken TEXT NOT NULL DEFAULT '',
    png BLOB);
)sql";

}  // namespace riskbild::hub::schema
