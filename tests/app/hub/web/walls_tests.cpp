// Every page of the hub, whoever wrote it: who is let in, and what every answer carries.
#include <doctest/doctest.h>

#include "app/hub/pages/site.hpp"
#include "tests/app/hub/web/guest.hpp"

using namespace riskbild;
using tests::Fields;
using tests::Guest;
using tests::header;
using tests::HubOnDisk;
using tests::location;

namespace {

// An address of the route; what stands at its places does not exist.
std::string address_of(const hub::Route& route) {
    std::string address(route.path);
    for (auto at = address.find("{}"); at != std::string::npos; at = address.find("{}")) address.replace(at, 2, "none");
    return address;
}

int status_of(Guest& guest, const hub::Route& route) {
    return (route.method == "POST" ? guest.post(address_of(route)) : guest.get(address_of(route))).status;
}

bool may(hub::Role role, hub::Access access) {
    return static_cast<int>(role) >= static_cast<int>(access) - 1;
}

}  // namespace

TEST_CASE("nobody sees a page that is not for anybody") {
    const HubOnDisk hub;
    for (const hub::Route& route : hub::all_pages()) {
        CAPTURE(route.method);
        CAPTURE(route.path);
        Guest stranger(hub);
        stranger.get("/sign-in");
        const int status = status_of(stranger, route);
        if (route.access == hub::Access::anybody) continue;
        CHECK(status == (route.method == "POST" ? 401 : 303));
        if (status == 303) CHECK(location(stranger.last()).starts_with("/sign-in?to="));
    }
}

TEST_CASE("everybody sees the pages of the own role and no other") {
    const HubOnDisk hub;
    for (const hub::Role role : {hub::Role::viewer, hub::Role::controller, hub::Role::administrator})
        for (const hub::Route& route : hub::all_pages()) {
            if (route.path.ends_with("/sign-out") || route.path == "/sign-in") continue;
            CAPTURE(hub::name_of(role));
            CAPTURE(route.method);
            CAPTURE(route.path);
            Guest guest(hub, role);
            const int status = status_of(guest, route);
            if (may(role, route.access))
                CHECK(status != 403);
            else
                CHECK(status == 403);
            CHECK(status < 500);
        }
}

TEST_CASE("whatever changes something needs at least a controller, but for one's own account") {
    for (const hub::Route& route : hub::all_pages()) {
        CAPTURE(route.path);
        const bool own = route.path.starts_with("/account") || route.path == "/sign-in" || route.path == "/sign-out" ||
                         route.path == "/language";
        if (route.method == "POST" && !own) CHECK(route.access >= hub::Access::controller);
    }
}

TEST_CASE("no form is taken without its token, with another's, or from another's page") {
    const HubOnDisk hub;
    Guest other(hub, hub::Role::controller);
    for (const hub::Route& route : hub::all_pages()) {
        if (route.method != "POST") continue;
        CAPTURE(route.path);
        Guest guest(hub, hub::Role::administrator);
        CHECK(guest.post(address_of(route), {{"csrf", ""}}).status == 403);
        CHECK(guest.post(address_of(route), {{"csrf", other.csrf()}}).status == 403);
        for (const auto& [name, value] : Fields{{"sec-fetch-site", "cross-site"},
                                                {"sec-fetch-site", "same-site"},
                                                {"origin", "https://example.org"},
                                                {"origin", "null"}})
            CHECK(guest.upload(address_of(route), "x", {{name, value}, {"host", "hub.example.net"}}).status == 403);
    }
}

TEST_CASE("every answer of the pages says what a browser may do with it") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::administrator);
    for (const char* address : {"/sign-in", "/account", "/nowhere", "/people", "/assets/hub.css", "/assets/none"}) {
        CAPTURE(address);
        const auto answer = guest.get(address);
        CHECK(header(answer, "Content-Security-Policy").starts_with("default-src 'none'; script-src 'self';"));
        CHECK(header(answer, "X-Content-Type-Options") == "nosniff");
        CHECK(header(answer, "Referrer-Policy") == "same-origin");
        CHECK_FALSE(header(answer, "Cache-Control").empty());
    }
}

TEST_CASE("only who may use a page that takes files may send it one") {
    const HubOnDisk hub;
    const hub::Routes routes{{"POST", "/files", hub::Access::controller, nullptr, 32U << 20U},
                             {"POST", "/forms", hub::Access::viewer, nullptr}};
    const auto most = [&](const std::string& path, std::map<std::string, std::string> cookies) {
        http::Request head{"POST", path, {}};
        for (const auto& [name, value] : cookies) head.headers["cookie"] = name + "=" + value;
        return hub::most_body_bytes(head, routes, hub.house());
    };
    CHECK(most("/files", {}) == 16 * 1024);
    CHECK(most("/files", {{"riskbild_session", "made-up"}}) == 16 * 1024);
    CHECK(most("/files", Guest(hub, hub::Role::viewer).cookies) == 16 * 1024);
    CHECK(most("/files", Guest(hub, hub::Role::controller).cookies) == 32U << 20U);
    CHECK(most("/forms", {}) == 16 * 1024);
    CHECK(most("/forms", Guest(hub, hub::Role::viewer).cookies) == 256 * 1024);
    CHECK(most("/nowhere", {}) == 0);
}
