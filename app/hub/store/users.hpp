// People who may sign in on the hub's web page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/import/messages.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Each may do what those before it may: look; change what is shown; change who may sign in, and the displays.
enum class Role { viewer, controller, administrator };

std::string_view name_of(Role role);  // "viewer", "controller", "administrator"
std::optional<Role> role_named(std::string_view name);

struct User {
    std::string name;
    Role role = Role::viewer;
    std::string password_hash{};  // Argon2id; empty: signed in by the reverse proxy only
    Instant created{};
    import::Language language = import::Language::sv;
};

// ErrorKind::usage when the name is taken.
Status put_user(sqlite::Database& database, const User& user);
Result<std::vector<User>> all_users(sqlite::Database& database);  // by name
Result<std::optional<User>> find_user(sqlite::Database& database, const std::string& name);
// All but the name and the day it was made, as read within the same transaction. Nothing happens where there is no such
// user.
Status change_user(sqlite::Database& database, const User& user);
// That alone: whoever chooses a language puts back no role and no password that was taken away meanwhile.
Status put_language(sqlite::Database& database, const std::string& name, import::Language language);
Status delete_user(sqlite::Database& database, const std::string& name);  // and the sessions

}  // namespace riskbild::hub
