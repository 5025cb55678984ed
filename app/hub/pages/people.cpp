#include "app/hub/pages/people.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/people.hpp"
#include "app/hub/actions/sign_in.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t small_form = 8 * 1024;

std::string role_in_words(const Visit& visit, Role role) {
    return visit.say("people.role_" + std::string(name_of(role)));
}

// What a list to choose from shows, one of them chosen.
json roles(const Visit& visit, Role chosen) {
    json all = json::array();
    for (const Role role : {Role::viewer, Role::controller, Role::administrator})
        all.push_back({{"code", name_of(role)},
                       {"words", role_in_words(visit, role)},
                       {"help", visit.say("people.may_" + std::string(name_of(role)))},
                       {"chosen", role == chosen}});
    return all;
}

json row_of(const Visit& visit, const User& user) {
    return {{"name", user.name},
            {"place", "/people/" + percent_encoded(user.name)},
            {"role", role_in_words(visit, user.role)},
            {"created", to_rfc3339(user.created).substr(0, 10)},
            {"proxy_only", user.password_hash.empty()},
            {"self", user.name == visit.person.name}};
}

Response list(const Visit& visit, const json& more, int status) {
    const auto users = all_users(visit.database);
    if (!users) return sorry(visit, users.error());
    json data{{"title", visit.say("people.title")}, {"section", "people"}, {"roles", roles(visit, Role::controller)}};
    for (const User& user : *users) data["users"].push_back(row_of(visit, user));
    data.update(more);
    return see(visit, "people", data, status);
}

Response show_people(Visit& visit) {
    return list(visit, json::object(), 200);
}

// The one moment in which the password can be seen: it is kept nowhere, so not in an address either.
Response show_password(const Visit& visit, const std::string& name, const std::string& password) {
    return see(visit, "people_password",
               {{"title", visit.say("people.password_of", {{"name", name}})},
                {"section", "people"},
                {"name", name},
                {"password", password}});
}

// Why a new user cannot be called so; empty where he can.
Result<std::string> fault_of_name(const Visit& visit, const std::string& name) {
    if (!is_user_name(name)) return visit.say("people.bad_name");
    const auto known = find_user(visit.database, name);
    if (!known) return known.error();
    return *known ? visit.say("people.taken", {{"name", name}}) : std::string{};
}

Response add(Visit& visit) {
    User user;
    user.name = visit.form.text("name");
    user.role = role_named(visit.form.text("role")).value_or(Role::viewer);
    user.language = language_of(visit.form.text("language"));
    const auto fault = fault_of_name(visit, user.name);
    if (!fault) return sorry(visit, fault.error());
    if (!fault->empty())
        return list(visit, {{"fault", *fault}, {"typed", user.name}, {"roles", roles(visit, user.role)}}, 422);
    const Entry entry = visit.form.checked("proxy_only") ? Entry::proxy_only : Entry::password;
    const auto password = add_user(visit.database, visit.house.entrance.passwords, user, entry, visit.actor());
    if (!password) return sorry(visit, password.error());
    if (password->empty()) return done_at(visit, "/people", "people.added");
    return show_password(visit, user.name, *password);
}

// The user that the address names, or the answer that says there is none.
Result<User> named(const Visit& visit) {
    auto user = find_user(visit.database, visit.places.at(0));
    if (!user) return user.error();
    if (!*user) return Error{ErrorKind::not_found, "There is no such user"};
    return **std::move(user);
}

Response show_person(Visit& visit) {
    const auto user = named(visit);
    if (!user) return sorry(visit, user.error());
    const auto last = is_last_administrator(visit.database, user->name);
    if (!last) return sorry(visit, last.error());
    json data = row_of(visit, *user);
    const bool self = user->name == visit.person.name;
    data.update({{"title", user->name},
                 {"section", "people"},
                 {"roles", roles(visit, user->role)},
                 {"fixed", self || *last},
                 {"why_fixed", visit.say(self ? "people.not_oneself" : "people.last_administrator")}});
    return see(visit, "person", data);
}

Response reset(Visit& visit) {
    const auto user = named(visit);
    if (!user) return sorry(visit, user.error());
    const auto password = reset_password(visit.database, visit.house.entrance.passwords, user->name, visit.actor());
    if (!password) return sorry(visit, password.error());
    return show_password(visit, user->name, *password);
}

// Said in the reader's language before the action refuses it in the operator's.
std::string fault_of_loss(const Visit& visit, const User& user) {
    if (user.name == visit.person.name) return visit.say("people.not_oneself");
    const auto last = is_last_administrator(visit.database, user.name);
    return last && *last ? visit.say("people.last_administrator") : std::string{};
}

Response set_role(Visit& visit) {
    const auto user = named(visit);
    if (!user) return sorry(visit, user.error());
    const auto role = role_named(visit.form.text("role"));
    if (!role) return sorry(visit, visit.say("people.no_role"));
    if (const std::string fault = fault_of_loss(visit, *user); !fault.empty()) return sorry(visit, fault);
    if (Status set = change_role(visit.database, user->name, *role, visit.actor()); !set)
        return sorry(visit, set.error());
    return done_at(visit, "/people/" + percent_encoded(user->name), "common.saved");
}

Response remove(Visit& visit) {
    const auto user = named(visit);
    if (!user) return sorry(visit, user.error());
    if (const std::string fault = fault_of_loss(visit, *user); !fault.empty()) return sorry(visit, fault);
    if (Status gone = remove_user(visit.database, user->name, visit.actor()); !gone) return sorry(visit, gone.error());
    return done_at(visit, "/people", "people.removed");
}

}  // namespace

Routes people_pages() {
    return {{"GET", "/people", Access::administrator, show_people},
            {"POST", "/people", Access::administrator, add, small_form},
            {"GET", "/people/{}", Access::administrator, show_person},
            {"POST", "/people/{}/role", Access::administrator, set_role, small_form},
            {"POST", "/people/{}/password", Access::administrator, reset, small_form},
            {"POST", "/people/{}/remove", Access::administrator, remove, small_form}};
}

}  // namespace riskbild::hub
