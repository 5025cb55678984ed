// Version 1: boards, channels, what they have published, tokens, users, the audit log.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* base = R"sql(
CREATE TABLE board (key TEXT PRIMARY KEY, json TEXT NOT NULL, imported TEXT NOT NULL);
CREATE TABLE channel (
    name TEXT PRIMARY KEY,
    boards TEXT NOT NULL,  -- 'all' or keys with commas between
    room TEXT NOT NULL,
    public INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL);
CREATE TABLE snapshot (sha256 TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE publication (
    channel TEXT NOT NULL REFERENCES channel(name),
    version INTEGER NOT NULL,
    issued TEXT NOT NULL,
    expires TEXT NOT NULL,
    jws TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (channel, version));
CREATE TABLE publication_board (
    channel TEXT NOT NULL,
    version INTEGER NOT NULL,
    board TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES snapshot(sha256),
    PRIMARY KEY (channel, version, board),
    FOREIGN KEY (channel, version) REFERENCES publication(channel, version));
CREATE INDEX publication_board_by_hash ON publication_board (channel, version, sha256);
CREATE TABLE token (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL REFERENCES channel(name),
    secret_hash TEXT NOT NULL,
    created TEXT NOT NULL,
    last_seen TEXT);
CREATE TABLE user (name TEXT PRIMARY KEY, role TEXT NOT NULL, password_hash TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL);
CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
CREATE TRIGGER audit_log_is_not_shortened BEFORE DELETE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
PRAGMA application_id = 1380083761;
PRAGMA user_version = 1;
)sql";

}  // namespace riskbild::hub::schema
