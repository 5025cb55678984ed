#include <memory>

#include "app/hub/commands/reading.hpp"

namespace riskbild::hub {
namespace {

CLI::Option* add_role(CLI::App* command, UserOrder& order, const std::string& name) {
    return command->add_option(name, order.role, "What the user may do")
        ->check(CLI::IsMember({"administrator", "controller", "viewer"}));
}

void add_changes(CLI::App& user, Spoken& spoken) {
    const auto order = std::make_shared<UserOrder>();
    CLI::App* role = command(user, "role", "Change what a user may do");
    role->add_option("NAME", order->name)->required();
    add_role(role, *order, "ROLE")->required();
    when(role, spoken, [order](const Call& call) { return set_user_role(call, order->name, order->role); });
    CLI::App* password = command(user, "password", "Give a user a new password, shown once");
    password->add_option("NAME", order->name)->required();
    when(password, spoken, [order](const Call& call) { return new_password_of(call, order->name); });
    CLI::App* remove = command(user, "remove", "Let a user sign in no more");
    remove->add_option("NAME", order->name)->required();
    when(remove, spoken, [order](const Call& call) { return drop_user(call, order->name); });
}

}  // namespace

void add_people(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<UserOrder>();
    CLI::App* user = on_data(app, spoken, "user", "List users, add or change them");
    user->require_subcommand(1);
    when(command(*user, "list", "All users"), spoken, list_users);
    CLI::App* add = command(*user, "add", "Add a user; the password is shown once");
    add->add_option("NAME", order->name)->required();
    add_role(add, *order, "--role")->default_val("controller");
    add->add_flag("--proxy-only", order->proxy_only, "Without a password: the reverse proxy signs the user in");
    when(add, spoken, [order](const Call& call) { return add_user(call, *order); });
    add_changes(*user, spoken);
}

}  // namespace riskbild::hub
