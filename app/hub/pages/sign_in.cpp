#include "app/hub/pages/sign_in.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/sign_in.hpp"
#include "app/hub/web/doorkeeper.hpp"
#include "app/hub/web/origin.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t small_form = 8 * 1024;

Response sign_in_form(const Visit& visit, const json& more, int status) {
    json data{{"title", visit.say("sign_in.title")}, {"to", own_path(visit.query.text("to"))}};
    data.update(more);
    return see(visit, "sign_in", data, status);
}

Response show_sign_in(Visit& visit) {
    if (!visit.person.name.empty()) return redirected(own_path(visit.query.text("to")));
    return sign_in_form(visit, json::object(), 200);
}

std::string waiting_time(const Visit& visit, std::chrono::seconds wait) {
    if (wait < std::chrono::minutes{2}) return visit.say("sign_in.seconds", {{"n", std::to_string(wait.count())}});
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait);
    return visit.say("sign_in.minutes", {{"n", std::to_string(minutes.count())}});
}

// The name is kept in the form, the password never.
Response refused(const Visit& visit, const SignedIn& outcome) {
    json data{{"name", visit.form.text("name")}, {"to", own_path(visit.form.text("to"))}};
    const bool may_try = outcome.wait.count() == 0;
    if (may_try)
        data["wrong"] = visit.say("sign_in.wrong");
    else
        data["wrong"] = visit.say("sign_in.wait", {{"time", waiting_time(visit, outcome.wait)}});
    Response response = sign_in_form(visit, data, may_try ? 403 : 429);
    if (!may_try) response.headers.emplace_back("Retry-After", std::to_string(outcome.wait.count()));
    return response;
}

Response do_sign_in(Visit& visit) {
    House& house = visit.house;
    const Credentials credentials{visit.form.text("name"), visit.form.untrimmed("password"),
                                  house.doorkeeper.client(visit.request)};
    const auto outcome = sign_in(visit.database, house.entrance, credentials, house.now());
    if (!outcome) return sorry(visit, outcome.error());
    if (!outcome->cookie) return refused(visit, *outcome);
    Response response = redirected(own_path(visit.form.text("to")));
    response.headers.emplace_back("Set-Cookie", house.doorkeeper.given_session(*outcome->cookie));
    return response;
}

Response do_sign_out(Visit& visit) {
    const Doorkeeper& doorkeeper = visit.house.doorkeeper;
    const std::string session(doorkeeper.session(visit.request));
    if (const Status out = sign_out(visit.database, session, visit.actor()); !out) return sorry(visit, out.error());
    Response response = done_at(visit, "/sign-in", "sign_in.out");
    response.headers.emplace_back("Set-Cookie", doorkeeper.given_session({}));
    return response;
}

}  // namespace

Routes sign_in_pages() {
    return {{"GET", "/sign-in", Access::anybody, show_sign_in},
            {"POST", "/sign-in", Access::anybody, do_sign_in, small_form},
            {"POST", "/sign-out", Access::viewer, do_sign_out, small_form}};
}

}  // namespace riskbild::hub
