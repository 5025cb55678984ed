#include "app/hub/store/users.hpp"

#include <algorithm>
#include <array>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

using import::Language;

constexpr std::array<std::string_view, 3> role_names{"viewer", "controller", "administrator"};
constexpr const char* columns = "SELECT name, role, password_hash, created, language FROM user";

std::string_view code_of(Language language) {
    return language == Language::en ? "en" : "sv";
}

User read_user(const sqlite::Statement& row) {
    User user;
    user.name = row.text(0);
    user.role = role_named(row.text(1)).value_or(Role::viewer);
    user.password_hash = row.text(2);
    user.created = parse_instant(row.text(3)).value_or(Instant{});
    user.language = row.text(4) == "en" ? Language::en : Language::sv;
    return user;
}

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
    const auto known = find_user(database, user.name);
    if (!known) return known.error();
    if (*known) return Error{ErrorKind::usage, "There is a user '" + user.name + "' already; choose another name"};
    auto insert =
        database.prepare("INSERT INTO user (name, role, password_hash, created, language) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    insert->bind(1, user.name).bind(2, name_of(user.role)).bind(3, user.password_hash);
    return insert->bind(4, to_rfc3339(user.created)).bind(5, code_of(user.language)).run();
}

Result<std::vector<User>> all_users(sqlite::Database& database) {
    return all_rows(database.prepare(std::string(columns) + " ORDER BY name"), read_user);
}

Result<std::optional<User>> find_user(sqlite::Database& database, const std::string& name) {
    auto select = database.prepare(std::string(columns) + " WHERE name = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, name).step();
    if (!row) return row.error();
    return *row ? std::optional{read_user(*select)} : std::nullopt;
}

Status change_user(sqlite::Database& database, const User& user) {
    auto update = database.prepare("UPDATE user SET role = ?2, password_hash = ?3, language = ?4 WHERE name = ?1");
    if (!update) return update.error();
    update->bind(1, user.name).bind(2, name_of(user.role));
    return update->bind(3, user.password_hash).bind(4, code_of(user.language)).run();
}

Status put_language(sqlite::Database& database, const std::string& name, Language language) {
    auto update = database.prepare("UPDATE user SET language = ?2 WHERE name = ?1");
    if (!update) return update.error();
    return update->bind(1, name).bind(2, code_of(language)).run();
}

Status delete_user(sqlite::Database& database, const std::string& name) {
    auto remove = database.prepare("DELETE FROM user WHERE name = ?1");
    if (!remove) return remove.error();
    return remove->bind(1, name).run();
}

}  // namespace riskbild::hub
