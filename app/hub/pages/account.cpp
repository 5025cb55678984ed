#include "app/hub/pages/account.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/people.hpp"
#include "app/hub/actions/sign_in.hpp"
#include "app/hub/pages/moments.hpp"
#include "app/hub/web/doorkeeper.hpp"
#include "app/hub/web/origin.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t small_form = 8 * 1024;

std::string own_session(const Visit& visit) {
    return hash_of_cookie(visit.house.doorkeeper.session(visit.request));
}

json sessions(const Visit& visit, const std::vector<Session>& all) {
    json rows = json::array();
    const std::string own = own_session(visit);
    for (const Session& session : all)
        if (!is_over(session, visit.house.now()))
            rows.push_back({{"created", to_rfc3339(session.created)},
                            {"began", minute_of(session.created)},
                            {"last_seen", to_rfc3339(session.last_seen)},
                            {"seen", minute_of(session.last_seen)},
                            {"this", session.id_hash == own}});
    return rows;
}

Response account(const Visit& visit, const json& more, int status) {
    const auto user = find_user(visit.database, visit.person.name);
    if (!user) return sorry(visit, user.error());
    const auto all = sessions_of(visit.database, visit.person.name);
    if (!all) return sorry(visit, all.error());
    json data{{"title", visit.say("account.title")},
              {"section", "account"},
              {"name", visit.person.name},
              {"role", visit.say("people.role_" + std::string(name_of(visit.person.role)))},
              {"may", visit.say("people.may_" + std::string(name_of(visit.person.role)))},
              {"english", visit.person.language == Language::en},
              {"has_password", *user && !(*user)->password_hash.empty()},
              {"sessions", sessions(visit, *all)}};
    data.update(more);
    return see(visit, "account", data, status);
}

Response show_account(Visit& visit) {
    return account(visit, json::object(), 200);
}

// For everybody, in a cookie; for a user in the table of users too, so that it goes along to another computer.
Response choose_language(Visit& visit) {
    const Language language = language_of(visit.form.text("language"));
    if (!visit.person.name.empty())
        if (Status set = change_language(visit.database, language, visit.actor()); !set)
            return sorry(visit, set.error());
    Response response = redirected(own_path(visit.form.text("to")));
    response.headers.emplace_back("Set-Cookie", visit.house.doorkeeper.given_language(language));
    return response;
}

// What is wrong with the form; empty where nothing is.
std::string fault_of_new(const Visit& visit, const std::string& password) {
    if (!is_long_enough(password)) return visit.say("account.too_short");
    return password == visit.form.untrimmed("again") ? std::string{} : visit.say("account.not_the_same");
}

Response set_password(Visit& visit) {
    House& house = visit.house;
    const std::string password = visit.form.untrimmed("new");
    if (const std::string fault = fault_of_new(visit, password); !fault.empty())
        return account(visit, {{"fault_new", fault}}, 422);
    const Credentials old{visit.person.name, visit.form.untrimmed("old"), house.doorkeeper.client(visit.request)};
    const auto checked = check_password(visit.database, house.entrance, old, house.now());
    if (!checked) return sorry(visit, checked.error());
    const bool waits = checked->wait.count() > 0;
    if (!checked->right)
        return account(visit, {{"fault_old", visit.say(waits ? "account.wait" : "account.wrong")}}, waits ? 429 : 422);
    const Status changed =
        change_password(visit.database, house.entrance.passwords, password, own_session(visit), visit.actor());
    if (!changed) return sorry(visit, changed.error());
    return done_at(visit, "/account", "account.changed");
}

Response leave_everywhere(Visit& visit) {
    if (Status out = sign_out_everywhere(visit.database, visit.actor()); !out) return sorry(visit, out.error());
    Response response = done_at(visit, "/sign-in", "sign_in.out");
    response.headers.emplace_back("Set-Cookie", visit.house.doorkeeper.given_session({}));
    return response;
}

}  // namespace

Routes account_pages() {
    return {{"GET", "/account", Access::viewer, show_account},
            {"POST", "/account/password", Access::viewer, set_password, small_form},
            {"POST", "/account/sign-out", Access::viewer, leave_everywhere, small_form},
            {"POST", "/language", Access::anybody, choose_language, small_form}};
}

}  // namespace riskbild::hub
