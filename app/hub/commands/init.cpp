#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/users.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t password_bytes = 15;  // 20 letters

// The password of a new user, told once and kept only as a hash.
Result<std::string> add_with_password(sqlite::Database& database, const std::string& name, const std::string& role) {
    const std::string password = crypto::random_base64url(password_bytes);
    const auto hash = crypto::hash_password(password);
    if (!hash) return hash.error();
    const Actor actor = actor_at_the_console();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const Status put = put_user(database, {name, role, *hash, actor.now}); !put) return put.error();
    if (const Status noted = record(database, actor, {"add user", name, role}); !noted) return noted.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return password;
}

void print_password(Form form, const std::string& name, const std::string& password) {
    if (form == Form::json)
        print_json({{"user", name}, {"password", password}});
    else
        print(fmt::format("User: {}\nPassword, shown only now: {}", name, password));
}

}  // namespace

Status init(const Call& call) {
    const DataFolder folder(call.data);
    if (Status created = folder.create(); !created) return created;
    auto database = folder.database();
    if (!database) return database.error();
    const auto password = add_with_password(*database, "admin", "administrator");
    if (!password) return password.error();
    print_password(call.manner.form, "admin", *password);
    return done();
}

Status add_user(const Call& call, const std::string& name, const std::string& role) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto password = add_with_password(*database, name, role);
    if (!password) return password.error();
    print_password(call.manner.form, name, *password);
    return done();
}

Status list_users(const Call& call) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto users = all_users(*database);
    if (!users) return users.error();
    auto all = nlohmann::ordered_json::array();
    for (const User& user : *users)
        all.push_back({{"name", user.name}, {"role", user.role}, {"created", to_rfc3339(user.created)}});
    if (call.manner.form == Form::json) return print_json(all), done();
    for (const User& user : *users)
        print(fmt::format("{}  {}  since {}", user.name, user.role, to_rfc3339(user.created)));
    return done();
}

Status show_key(const Call& call) {
    const auto kit = DataFolder(call.data).signing_kit();
    if (!kit) return kit.error();
    const std::string key = snapshot::to_text(kit->signer->public_key());
    if (call.manner.form == Form::json)
        print_json({{"public_key", key}});
    else
        print(key);
    return done();
}

}  // namespace riskbild::hub
