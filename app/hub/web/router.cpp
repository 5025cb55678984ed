#include "app/hub/web/router.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {
namespace {

using http::Request;
using http::Response;

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

// Page is not to be kept, framed or given code from elsewhere.
void lock_down(Response& response) {
    const auto add = [&response](const char* name, const char* value) {
        const auto is_it = [name](const auto& header) { return header.first == name; };
        if (std::ranges::none_of(response.headers, is_it)) response.headers.emplace_back(name, value);
    };
    add("Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    add("Cache-Control", "no-store");
    add("Referrer-Policy", "same-origin");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
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
    return {303, {}, {{"Location", "/sign-in?to=" + percent_encoded(visit.request.path)}}, {}};
}

Response answer_of(const Match& found, Visit& visit) {
    if (found.route == nullptr && found.other_method) return sorry(visit, visit.say("common.other_method"), 405);
    if (found.route == nullptr) return sorry(visit, visit.say("common.no_page"), 404);
    if (!admits(found.route->access, visit.person))
        return visit.person.name.empty() ? to_sign_in(visit) : sorry(visit, visit.say("common.not_yours"), 403);
    if (visit.request.method == "POST" && !bears_csrf(visit)) return sorry(visit, visit.say("common.stale_form"), 403);
    return found.route->page(visit);
}

bool is_form(const Request& request) {
    return request.header("content-type").starts_with("application/x-www-form-urlencoded");
}

Response out_of_order(const Error& error) {
    return {503, "text/plain; charset=utf-8", {{"Retry-After", "60"}}, error.message + "\n"};
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

Response answer_visit(const Request& request, std::span<const Route> routes, const Doorkeeper& doorkeeper,
                      House& house) {
    auto database = house.folder.database();
    if (!database) return out_of_order(database.error());
    auto arrival = doorkeeper.who(request, *database, house.now());
    if (!arrival) return out_of_order(arrival.error());
    Match found = match(routes, request.method, request.path);
    Visit visit{
        request,         std::move(found.places), Form(request.query), is_form(request) ? Form(request.body) : Form{},
        arrival->person, arrival->csrf,           *database,           house};
    Response response = answer_of(found, visit);
    lock_down(response);
    return response;
}

}  // namespace riskbild::hub
