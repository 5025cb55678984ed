// Who is signed in. The cookie is a secret and only its hash is kept, so that whoever reads the database cannot
// sign in with what stands there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Session {
    std::string id_hash;  // SHA-256 of the cookie, hex
    std::string user;
    std::string csrf;
    Instant created{};
    Instant last_seen{};
};

Status put_session(sqlite::Database& database, const Session& session);
Result<std::optional<Session>> find_session(sqlite::Database& database, const std::string& id_hash);
Result<std::vector<Session>> sessions_of(sqlite::Database& database, const std::string& user);  // newest first
Status mark_session_seen(sqlite::Database& database, const std::string& id_hash, Instant when);
Status delete_session(sqlite::Database& database, const std::string& id_hash);
// All of the user's but `kept`, which may be empty.
Status delete_sessions_of(sqlite::Database& database, const std::string& user, const std::string& kept = {});
// Those made before `created`, and those not seen since `last_seen`.
Status delete_sessions_before(sqlite::Database& database, Instant created, Instant last_seen);

}  // namespace riskbild::hub
