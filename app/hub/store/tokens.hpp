// Device tokens: "ID.SECRET". The id finds the row; of the secret only a hash is kept, compared in
// constant time. A token opens one channel.
#pragma once

#include <optional>
#include <string>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Token {
    std::string id;
    std::string channel;
    std::string secret_hash;  // SHA-256, hex: the secret is 32 random bytes, so a slow hash would add nothing
    Instant created{};
    std::optional<Instant> last_seen;
};

Status put_token(sqlite::Database& database, const Token& token);
Result<std::optional<Token>> find_token(sqlite::Database& database, const std::string& id);
Status mark_seen(sqlite::Database& database, const std::string& id, Instant when);
// ErrorKind::not_found when there is none.
Status remove_token(sqlite::Database& database, const std::string& id);

}  // namespace riskbild::hub
