// People who may sign in on the hub's web page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Each may do what those before it may: look; change what is shown; change who may sign in, and the displays.
enum class Role { viewer, controller, administrator };

std::string_view name_of(Role role);  // "viewer", "controller", "administrator"
std::optional<Role> role_named(std::string_view name);

struct User {
    std::string name;
    std::string role;           // as role_named() knows them
    std::string password_hash;  // Argon2id; empty: signed in by the reverse proxy only
    Instant created{};
};

// ErrorKind::usage when the name is taken.
Status put_user(sqlite::Database& database, const User& user);
Result<std::vector<User>> all_users(sqlite::Database& database);  // by name

}  // namespace riskbild::hub
