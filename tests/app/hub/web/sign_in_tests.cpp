#include <doctest/doctest.h>

#include "app/hub/store/sessions.hpp"
#include "app/hub/store/store.hpp"
#include "tests/app/hub/web/guest.hpp"

using namespace riskbild;
using namespace std::chrono_literals;
using tests::Guest;
using tests::header;
using tests::HubOnDisk;
using tests::location;
using tests::says;

namespace {

const std::string password = " åtta små grodor ";

// A user with a password.
void add_vera(const HubOnDisk& hub) {
    sqlite::Database database = hub.database();
    hub::User vera;
    vera.name = "vera";
    vera.role = hub::Role::controller;
    vera.password_hash = hub::Passwords().hash(password).value();
    vera.created = hub.now();
    REQUIRE(hub::put_user(database, vera).ok());
}

http::Response sign_in(Guest& guest, const std::string& name, const std::string& typed,
                       const std::string& to = "/account") {
    guest.get("/sign-in");
    return guest.post("/sign-in", {{"name", name}, {"password", typed}, {"to", to}});
}

std::vector<std::string> log_of(const HubOnDisk& hub) {
    sqlite::Database database = hub.database();
    return hub::all_rows(
               database.prepare(
                   "SELECT who || '|' || action || '|' || subject || '|' || detail FROM audit_log ORDER BY id"),
               [](const sqlite::Statement& row) { return row.text(0); })
        .value();
}

}  // namespace

TEST_CASE("the right password opens the hub, and leads to where one wanted") {
    const HubOnDisk hub;
    add_vera(hub);
    Guest vera(hub);
    CHECK(location(vera.get("/account?a=1")) == "/sign-in?to=%2Faccount%3Fa%3D1");
    const auto answer = sign_in(vera, "vera", password);
    CHECK(answer.status == 303);
    CHECK(location(answer) == "/account");
    CHECK(vera.get("/account").status == 200);
    CHECK(says(vera.last(), "vera"));
    CHECK(vera.get("/sign-in").status == 303);
    CHECK(log_of(hub) == std::vector<std::string>{R"(vera|sign in|vera|[["from",{"client":"192.0.2.7"}]])"});
}

TEST_CASE("a wrong password and an unknown name get the same answer") {
    const HubOnDisk hub;
    add_vera(hub);
    Guest guest(hub);
    const auto wrong = sign_in(guest, "vera", "wrong");
    const auto unknown = sign_in(guest, "nobody", "wrong");
    CHECK(wrong.status == 403);
    CHECK(unknown.status == 403);
    CHECK_FALSE(guest.cookies.contains("riskbild_session"));
    auto [as_vera, as_nobody] = std::pair{wrong.body, unknown.body};
    const auto without = [](std::string page, const std::string& name) {
        return page.replace(page.find("value=\"" + name + "\""), name.size() + 8, "");
    };
    CHECK(without(as_vera, "vera") == without(as_nobody, "nobody"));
    CHECK(log_of(hub).at(1) == "from 192.0.2.7|sign-in failed|(no such user)|");
    CHECK(log_of(hub).at(0) == "from 192.0.2.7|sign-in failed|vera|");
}

TEST_CASE("a user of the proxy has no password that opens") {
    const HubOnDisk hub;
    Guest(hub, hub::Role::viewer);  // made without one
    Guest guest(hub);
    CHECK(sign_in(guest, "viewer", "").status == 403);
}

TEST_CASE("the cookie is new at each sign-in, is kept as a hash, and no script reads it") {
    const HubOnDisk hub;
    add_vera(hub);
    Guest vera(hub);
    vera.cookies["riskbild_session"] = "chosen-by-somebody-else";
    const std::string given = header(sign_in(vera, "vera", password), "Set-Cookie");
    CHECK(given.ends_with("; Path=/; HttpOnly; SameSite=Lax"));
    const std::string first = vera.cookies.at("riskbild_session");
    CHECK(first.size() == 43);
    Guest again(hub);
    sign_in(again, "vera", password);
    CHECK(again.cookies.at("riskbild_session") != first);
    sqlite::Database database = hub.database();
    const auto sessions = hub::sessions_of(database, "vera").value();
    REQUIRE(sessions.size() == 2);
    for (const hub::Session& session : sessions) CHECK(session.id_hash != first);
}

TEST_CASE("over https the cookie is for https and this host only") {
    hub::Setting setting;
    setting.public_url = "https://hub.example.org";
    const HubOnDisk hub(setting);
    add_vera(hub);
    Guest vera(hub);
    const auto answer = sign_in(vera, "vera", password);
    CHECK(header(answer, "Set-Cookie").starts_with("__Host-riskbild_session="));
    CHECK(header(answer, "Set-Cookie").ends_with("; Secure"));
    CHECK_FALSE(header(answer, "Strict-Transport-Security").empty());
    CHECK(vera.get("/account").status == 200);
}

TEST_CASE("a session ends after eight hours without use, and after twelve in any case") {
    const HubOnDisk hub;
    Guest idle(hub, hub::Role::viewer);
    Guest busy(hub, hub::Role::controller);
    for (int hours = 0; hours < 8; hours += 4) {
        hub.pass(4h - 1s);
        CHECK(busy.get("/account").status == 200);
    }
    hub.pass(2s);
    CHECK(idle.get("/account").status == 303);
    CHECK(busy.get("/account").status == 200);
    hub.pass(4h);
    CHECK(busy.get("/account").status == 303);
}

TEST_CASE("a session begun by a clock that was ahead is over once it is right") {
    const HubOnDisk hub;
    hub.pass(24h * 1'500);
    Guest vera(hub, hub::Role::viewer);
    CHECK(vera.get("/account").status == 200);
    hub.pass(-5min);  // clocks are set by a little now and then
    CHECK(vera.get("/account").status == 200);
    hub.pass(-24h * 1'500);
    CHECK(vera.get("/account").status == 303);
}

TEST_CASE("signing out ends the session on the hub, not only in the browser") {
    const HubOnDisk hub;
    Guest vera(hub, hub::Role::viewer);
    Guest thief(hub);
    thief.cookies = vera.cookies;
    CHECK(thief.get("/account").status == 200);
    vera.get("/account");
    const auto answer = vera.post("/sign-out");
    CHECK(answer.status == 303);
    CHECK_FALSE(vera.cookies.contains("riskbild_session"));
    CHECK(thief.get("/account").status == 303);
    CHECK(vera.get(location(answer)).status == 200);
    CHECK(says(vera.last(), "Du är utloggad."));
}

TEST_CASE("guessing takes ever longer, of a name and from an address, and nothing is heard meanwhile") {
    const HubOnDisk hub;
    add_vera(hub);
    Guest guesser(hub);
    for (int i = 0; i < 5; ++i) CHECK(sign_in(guesser, "vera", "wrong").status == 403);
    const auto waiting = sign_in(guesser, "vera", password);
    CHECK(waiting.status == 429);
    CHECK(header(waiting, "Retry-After") == "1");
    hub.pass(1s);
    CHECK(sign_in(guesser, "vera", "wrong").status == 403);
    CHECK(header(sign_in(guesser, "vera", password), "Retry-After") == "2");
    hub.pass(2s);
    CHECK(sign_in(guesser, "vera", password).status == 303);
    Guest beside(hub);
    for (int i = 0; i < 14; ++i) CHECK(sign_in(beside, "name " + std::to_string(i), "wrong").status == 403);
    CHECK(sign_in(beside, "yet another", "wrong").status == 429);
    CHECK(log_of(hub).size() == 21);  // what was not heard is not noted either
}

TEST_CASE("a redirect after sign-in stays within the hub") {
    const HubOnDisk hub;
    add_vera(hub);
    for (const char* foreign :
         {"https://example.org/", "//example.org", "/\\example.org", "/a\r\nSet-Cookie: x=1", ""}) {
        Guest vera(hub);
        CHECK_MESSAGE(location(sign_in(vera, "vera", password, foreign)) == "/", foreign);
    }
}

TEST_CASE("a name as typed is hostile") {
    const HubOnDisk hub;
    Guest guest(hub);
    sign_in(guest, "<script>alert(1)</script>" + std::string(5'000, 'x'), "wrong");
    CHECK_FALSE(says(guest.last(), "<script>alert"));
    CHECK(log_of(hub).at(0) == "from 192.0.2.7|sign-in failed|(no such user)|");
}

TEST_CASE("the addresses of one network of IPv6 are one guesser, and nobody waits longer than two minutes") {
    const HubOnDisk hub;
    sqlite::Database database = hub.database();
    hub::Entrance entrance;
    const auto wait_of = [&](const std::string& address, Instant now) {
        return hub::check_password(database, entrance, {"nobody", "wrong", address}, now)->wait;
    };
    for (int guess = 0; guess < 30; ++guess) entrance.by_client.begin("2001:db8:9::/64", hub.now() + guess * 120s);
    const Instant last = hub.now() + 29 * 120s;
    CHECK(wait_of("2001:db8:9::1", last) == 120s);
    CHECK(wait_of("2001:db8:9::ffff:1", last) == 120s);
    CHECK(wait_of("2001:db8:9:1::1", last) == 0s);
}

TEST_CASE("strangers elsewhere keep nobody out") {
    const HubOnDisk hub;
    add_vera(hub);
    sqlite::Database database = hub.database();
    hub::Entrance entrance;
    const auto tried = [&](const std::string& typed, const std::string& address, Instant now) {
        return hub::check_password(database, entrance, {"vera", typed, address}, now).value();
    };
    for (const char* stranger : {"192.0.2.1", "192.0.2.2", "192.0.2.3"}) {
        for (int guess = 0; guess < 5; ++guess) CHECK(tried("wrong", stranger, hub.now()).wait == 0s);
        CHECK(tried("wrong", stranger, hub.now()).wait > 0s);  // from there it is slow at once
    }
    CHECK(tried(password, "198.51.100.4", hub.now()).right);

    Instant now = hub.now();
    const auto guess_from_everywhere = [&] { entrance.by_name.begin("vera", now); };
    for (int guess = 0; guess < 60; ++guess, now += 10s) guess_from_everywhere();
    guess_from_everywhere();
    CHECK(tried(password, "198.51.100.4", now).right);  // here vera is known
    CHECK(tried(password, "203.0.113.9", now).wait == 10s);
    CHECK(tried(password, "203.0.113.9", now + 10s).right);
    CHECK(tried(password, "203.0.113.9", now + 10s).right);
}

TEST_CASE("all networks together guess one name no faster than once in ten seconds") {
    hub::Entrance entrance;
    Instant now = *parse_instant("2026-03-25T08:00:00Z");
    int heard = 0;
    for (int second = 0; second < 3'600; ++second, now += 1s)
        if (entrance.by_name.begin("vera", now) == 0s) ++heard;
    CHECK(heard <= 360 + 35);
}
