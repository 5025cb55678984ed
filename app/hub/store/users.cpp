#include "app/hub/store/users.hpp"

#include <algorithm>
#include <array>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

constexpr std::array<std::string_view, 3> role_names{"viewer", "controller", "administrator"};

}  // namespace

std::string_view name_of(Role role) {
    return role_names.at(static_cast<std::size_t>(role));
}

std::optional<Role> role_named(std::string_view name) {
    const auto found = std::ranges::find(role_names, name);
    if (found == role_names.end()) return std::nullopt;
    return static_cast<Role>(found - role_names.begin());
}

Status put_user(sqlite::Database& database, const User& user) {
    const auto users = all_users(database);
    if (!users) return users.error();
    if (std::ranges::find(*users, user.name, &User::name) != users->end())
        return Error{ErrorKind::usage, "There is a user '" + user.name + "' already; choose another name"};
    auto insert = database.prepare("INSERT INTO user (name, role, password_hash, created) VALUES (?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    insert->bind(1, user.name).bind(2, user.role).bind(3, user.password_hash);
    return insert->bind(4, to_rfc3339(user.created)).run();
}

Result<std::vector<User>> all_users(sqlite::Database& database) {
    return all_rows(
        database.prepare("SELECT name, role, password_hash, created FROM user ORDER BY name"),
        [](const sqlite::Statement& row) {
            return User{row.text(0), row.text(1), row.text(2), parse_instant(row.text(3)).value_or(Instant{})};
        });
}

}  // namespace riskbild::hub
