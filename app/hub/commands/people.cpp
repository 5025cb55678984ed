// The users, as an operator at the console adds and changes them.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/people.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"

namespace riskbild::hub {
namespace {

void print_password(const Call& call, const std::string& name, const std::string& password) {
    if (call.manner.form == Printed::json)
        print_json({{"user", name}, {"password", password}});
    else if (password.empty())
        print(fmt::format("User: {}\nNo password: signed in by the reverse proxy only", name));
    else
        print(fmt::format("User: {}\nPassword, shown only now: {}", name, password));
}

}  // namespace

Status add_user(const Call& call, const UserOrder& order) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    User user;
    user.name = order.name;
    user.role = role_named(order.role).value_or(Role::viewer);
    user.language = call.manner.language;
    Passwords passwords;
    const Entry entry = order.proxy_only ? Entry::proxy_only : Entry::password;
    const auto password = add_user(*database, passwords, user, entry, actor_at_the_console());
    if (!password) return password.error();
    print_password(call, order.name, *password);
    return done();
}

Status new_password_of(const Call& call, const std::string& name) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    Passwords passwords;
    const auto password = reset_password(*database, passwords, name, actor_at_the_console());
    if (!password) return password.error();
    print_password(call, name, *password);
    return done();
}

Status set_user_role(const Call& call, const std::string& name, const std::string& role) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    return change_role(*database, name, role_named(role).value_or(Role::viewer), actor_at_the_console());
}

Status drop_user(const Call& call, const std::string& name) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    return remove_user(*database, name, actor_at_the_console());
}

Status list_users(const Call& call) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto users = all_users(*database);
    if (!users) return users.error();
    auto all = nlohmann::ordered_json::array();
    for (const User& user : *users)
        all.push_back({{"name", user.name},
                       {"role", name_of(user.role)},
                       {"password", !user.password_hash.empty()},
                       {"created", to_rfc3339(user.created)}});
    if (call.manner.form == Printed::json) {
        print_json(all);
        return done();
    }
    for (const User& user : *users)
        print(fmt::format("{}  {}  since {}", user.name, name_of(user.role), to_rfc3339(user.created)));
    return done();
}

}  // namespace riskbild::hub
