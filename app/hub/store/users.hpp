// People who may sign in on the hub's web page.
#pragma once

#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct User {
    std::string name;
    std::string role;           // "administrator", "controller" or "technician"
    std::string password_hash;  // Argon2id
    Instant created{};
};

// ErrorKind::usage when the name is taken.
Status put_user(sqlite::Database& database, const User& user);
Result<std::vector<User>> all_users(sqlite::Database& database);  // by name

}  // namespace riskbild::hub
