// Version 3: how a channel is to be shown, and when.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* channels = R"sql(
ALTER TABLE channel ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE channel ADD COLUMN language TEXT NOT NULL DEFAULT 'sv';
ALTER TABLE channel ADD COLUMN cadence_s INTEGER NOT NULL DEFAULT 3600;
ALTER TABLE channel ADD COLUMN limit_s INTEGER NOT NULL DEFAULT 2592000;
ALTER TABLE channel ADD COLUMN pages TEXT NOT NULL DEFAULT '';  -- approved ones with commas between; '': the room's own
ALTER TABLE channel ADD COLUMN small_numbers INTEGER NOT NULL DEFAULT 0;  -- counts below it are not told; 0: all are
ALTER TABLE channel ADD COLUMN negotiated TEXT NOT NULL DEFAULT '';  -- the date of 'förhandlad i samverkan'
ALTER TABLE channel ADD COLUMN negotiated_by TEXT NOT NULL DEFAULT '';
ALTER TABLE channel ADD COLUMN width INTEGER NOT NULL DEFAULT 1920;  -- of its screens, for previews
ALTER TABLE channel ADD COLUMN height INTEGER NOT NULL DEFAULT 1080;
ALTER TABLE channel ADD COLUMN diagonal INTEGER NOT NULL DEFAULT 55;
ALTER TABLE channel ADD COLUMN distance_dm INTEGER NOT NULL DEFAULT 40;
ALTER TABLE publication ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE publication ADD COLUMN kind TEXT NOT NULL DEFAULT 'publish';  -- 'publish', 'renew', 'back', 'withdraw'
UPDATE publication SET kind = 'renew', note = '' WHERE note = 'renewed';
CREATE TABLE planned_publication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL REFERENCES channel(name),
    at TEXT NOT NULL,
    manifest TEXT NOT NULL,  -- what was looked at, without version and times
    note TEXT NOT NULL,
    who TEXT NOT NULL,
    created TEXT NOT NULL);
CREATE TABLE planned_decision (
    plan INTEGER NOT NULL REFERENCES planned_publication(id) ON DELETE CASCADE,
    board TEXT NOT NULL,
    document TEXT NOT NULL,
    of_file TEXT NOT NULL,  -- SHA-256 of the file that it is expected of
    date TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    PRIMARY KEY (plan, board));
)sql";

}  // namespace riskbild::hub::schema
