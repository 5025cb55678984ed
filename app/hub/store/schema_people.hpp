// Version 3: who has signed in.
#pragma once

namespace riskbild::hub::schema {

inline constexpr const char* people = R"sql(
UPDATE user SET role = 'viewer' WHERE role = 'technician';
ALTER TABLE user ADD COLUMN language TEXT NOT NULL DEFAULT 'sv';
CREATE TABLE session (
    id_hash TEXT PRIMARY KEY,  -- SHA-256 of the cookie: whoever reads the database cannot sign in with it
    user TEXT NOT NULL REFERENCES user(name) ON DELETE CASCADE,
    csrf TEXT NOT NULL,
    created TEXT NOT NULL,
    last_seen TEXT NOT NULL);
)sql";

}  // namespace riskbild::hub::schema
