#include "app/hub/web/router.hpp"

#include <algorithm>

#include "app/hub/web/assets.hpp"
#include "app/hub/web/doorkeeper.hpp"
#include "app/hub/web/origin.hpp"
#include "core/base/text.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/http/trouble.hpp"

namespace riskbild::hub {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t anybodys_bytes = 16 * 1024;

bool same_method(std::string_view of_route, std::string_view asked) {
    return of_route == asked || (of_route == "GET" && asked == "HEAD");
}

// What stands at the {} of `pattern`, or nothing where the path is another.
std::optional<std::vector<std::string>> places_in(std::string_view pattern, std::string_view path) {
    const auto expected = text::split(pattern, '/');
    const auto parts = text::split(path, '/');
    if (parts.size() != expected.size()) return std::nullopt;
    std::vector<std::string> places;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (expected[part] == "{}" && !parts[part].empty())
            places.push_back(percent_decoded(parts[part]));
        else if (expected[part] != parts[part])
            return std::nullopt;
    }
    return places;
}

// A page is not to be kept, framed or given code from elsewhere.
void lock_down(Response& response, bool https) {
    const auto add = [&response](const char* name, const char* value) {
        const auto is_it = [name](const auto& header) { return header.first == name; };
        if (std::ranges::none_of(response.headers, is_it)) response.headers.emplace_back(name, value);
    };
    add("Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    add("Cache-Control", "no-store");
    add("X-Content-Type-Options", "nosniff");
    add("Referrer-Policy", "same-origin");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (https) add("Strict-Transport-Security", "max-age=31536000");
}

bool admits(Access access, const Person& person) {
    if (access == Access::anybody) return true;
    if (person.name.empty()) return false;
    return static_cast<int>(person.role) >= static_cast<int>(access) - static_cast<int>(Access::viewer);
}

// In the form, or in a header where the page's own script asks.
bool bears_csrf(const Visit& visit) {
    const std::string_view in_header = visit.request.header("x-csrf");
    const std::string borne = in_header.empty() ? visit.form.text("csrf") : std::string(in_header);
    return !visit.csrf.empty() && crypto::equal_in_constant_time(borne, visit.csrf);
}

Response to_sign_in(const Visit& visit) {
    if (visit.request.method == "POST") return sorry(visit, visit.say("common.signed_out"), 401);
    std::string wanted = visit.request.path;
    if (!visit.request.query.empty()) wanted += "?" + visit.request.query;
    return redirected("/sign-in?to=" + percent_encoded(wanted));
}

// What is said to somebody whom the page does not admit.
Response turned_away(const Visit& visit, const Arrival& arrival) {
    if (!arrival.stranger.empty()) return sorry(visit, visit.say("common.stranger", {{"name", arrival.stranger}}), 403);
    return visit.person.name.empty() ? to_sign_in(visit) : sorry(visit, visit.say("common.not_yours"), 403);
}

bool is_ours(const Visit& visit) {
    return comes_from_own_page(visit.request, visit.house.public_url) && bears_csrf(visit);
}

Response answer_of(const Match& found, const Arrival& arrival, Visit& visit) {
    if (found.route == nullptr && found.other_method) return sorry(visit, visit.say("common.other_method"), 405);
    if (found.route == nullptr) return sorry(visit, visit.say("common.no_page"), 404);
    if (!admits(found.route->access, visit.person)) return turned_away(visit, arrival);
    if (visit.request.method == "POST" && !is_ours(visit)) return sorry(visit, visit.say("common.stale_form"), 403);
    return found.route->page(visit);
}

bool is_form(const Request& request) {
    return request.header("content-type").starts_with("application/x-www-form-urlencoded");
}

// Why is for the log of whoever runs the hub; here it would tell strangers about its files.
Response out_of_order(const Error& error) {
    return http::with_trouble({503,
                               "text/plain; charset=utf-8",
                               {{"Retry-After", "60"}},
                               "The hub cannot read its database now; try again in a minute.\n"},
                              error);
}

Response answer_page(const Request& request, std::span<const Route> routes, House& house) {
    auto database = house.folder.database();
    if (!database) return out_of_order(database.error());
    const auto arrival = house.doorkeeper.who(request, *database, house.now());
    if (!arrival) return out_of_order(arrival.error());
    Match found = match(routes, request.method, request.path);
    Visit visit{
        request,         std::move(found.places), Form(request.query), is_form(request) ? Form(request.body) : Form{},
        arrival->person, arrival->csrf,           *database,           house};
    Response response = answer_of(found, *arrival, visit);
    if (!arrival->cookie.empty()) response.headers.emplace_back("Set-Cookie", arrival->cookie);
    return response;
}

}  // namespace

Match match(std::span<const Route> routes, std::string_view method, std::string_view path) {
    Match found;
    for (const Route& route : routes) {
        auto places = places_in(route.path, path);
        if (!places) continue;
        if (same_method(route.method, method)) return {&route, *std::move(places), false};
        found.other_method = true;
    }
    return found;
}

Response answer_visit(const Request& request, std::span<const Route> routes, House& house) {
    Response response =
        Assets::is_path(request.path) ? house.assets.answer(request) : answer_page(request, routes, house);
    lock_down(response, house.public_url.starts_with("https:"));
    return response;
}

std::size_t most_body_bytes(const Request& head, std::span<const Route> routes, House& house) {
    const Match found = match(routes, "POST", head.path);
    if (found.route == nullptr) return 0;
    if (found.route->most_bytes <= anybodys_bytes) return found.route->most_bytes;
    auto database = house.folder.database();
    if (!database) return anybodys_bytes;
    const auto arrival = house.doorkeeper.who(head, *database, house.now());
    return arrival && admits(found.route->access, arrival->person) ? found.route->most_bytes : anybodys_bytes;
}

}  // namespace riskbild::hub
