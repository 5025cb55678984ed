#include <doctest/doctest.h>

#include "tests/app/hub/web/guest.hpp"

using namespace riskbild;
using tests::Guest;
using tests::HubOnDisk;
using tests::says;

namespace {

hub::Setting behind_a_proxy() {
    hub::Setting setting;
    setting.proxy = hub::TrustedProxy{"127.0.0.1", "x-remote-user"};
    return setting;
}

http::Request from(const std::string& peer, const std::string& user, const std::string& path = "/account") {
    http::Request request{"GET", path, {{"x-remote-user", user}}};
    request.peer = peer;
    return request;
}

}  // namespace

TEST_CASE("whom the proxy has signed in is in, with the role that the hub knows") {
    const HubOnDisk hub(behind_a_proxy());
    Guest(hub, hub::Role::controller);
    Guest anna(hub);
    CHECK(anna.send(from("127.0.0.1", "controller")).status == 200);
    CHECK(says(anna.last(), "Controller"));
    CHECK(anna.send(from("::ffff:127.0.0.1", "controller")).status == 200);
    CHECK(anna.send(from("127.0.0.1", "controller", "/people")).status == 403);
}

TEST_CASE("the header is nothing from another address, and where there is no proxy") {
    const HubOnDisk with(behind_a_proxy());
    const HubOnDisk without;
    for (const HubOnDisk* hub : {&with, &without}) Guest(*hub, hub::Role::administrator);
    CHECK(Guest(with).send(from("192.0.2.7", "administrator")).status == 303);
    CHECK(Guest(with).send(from("127.0.0.2", "administrator")).status == 303);
    CHECK(Guest(without).send(from("127.0.0.1", "administrator")).status == 303);
}

TEST_CASE("whom the hub does not know is told so, by name") {
    const HubOnDisk hub(behind_a_proxy());
    Guest anna(hub);
    CHECK(anna.send(from("127.0.0.1", "<anna>")).status == 403);
    CHECK(says(anna.last(), "&lt;anna&gt;"));
    CHECK(anna.send(from("127.0.0.1", "administrator")).status == 403);
}

TEST_CASE("forms of the proxy's people have a token of their own, also without a session") {
    const HubOnDisk hub(behind_a_proxy());
    Guest(hub, hub::Role::viewer);
    Guest(hub, hub::Role::controller);
    Guest anna(hub);
    anna.send(from("127.0.0.1", "viewer"));
    const std::string token = anna.csrf();
    const auto post = [&](const std::string& user, const std::string& csrf) {
        http::Request request = from("127.0.0.1", user, "/language");
        request.method = "POST";
        request.headers["content-type"] = "application/x-www-form-urlencoded";
        request.body = "language=en&to=%2F&csrf=" + csrf;
        return hub.answer(request).status;
    };
    CHECK(token.size() == 43);
    CHECK(post("viewer", token) == 303);
    CHECK(post("controller", token) == 403);
    CHECK(post("viewer", "") == 403);
}

TEST_CASE("the address that failures are counted by is the proxy's last word, never the client's") {
    const HubOnDisk hub(behind_a_proxy());
    const hub::Doorkeeper& keeper = hub.house().doorkeeper;
    http::Request request = from("127.0.0.1", "");
    CHECK(keeper.client(request) == "127.0.0.1");
    request.headers["x-forwarded-for"] = "10.9.9.9, 198.51.100.4";
    CHECK(keeper.client(request) == "198.51.100.4");
    request.headers["x-forwarded-for"] = "10.9.9.9, nonsense";
    CHECK(keeper.client(request) == "127.0.0.1");
    request.peer = "192.0.2.7";
    request.headers["x-forwarded-for"] = "198.51.100.4";
    CHECK(keeper.client(request) == "192.0.2.7");
}

TEST_CASE("a person is known by a cookie or the proxy's word, and a device is none") {
    const HubOnDisk hub(behind_a_proxy());
    const hub::Doorkeeper& keeper = hub.house().doorkeeper;
    CHECK(keeper.is_a_person(from("127.0.0.1", "anna")));
    CHECK_FALSE(keeper.is_a_person(from("127.0.0.1", "")));
    CHECK_FALSE(keeper.is_a_person(from("192.0.2.7", "anna")));
    http::Request request = from("192.0.2.7", "");
    request.headers["cookie"] = "riskbild_session=x";
    CHECK(keeper.is_a_person(request));
}

TEST_CASE("the language is chosen before signing in, and goes with a user to the next computer") {
    const HubOnDisk hub;
    Guest guest(hub);
    guest.get("/sign-in");
    CHECK(says(guest.last(), "lang=\"sv\""));
    guest.post("/language", {{"language", "en"}, {"to", "/sign-in"}});
    CHECK(says(guest.get("/sign-in"), "<html lang=\"en\">"));
    Guest vera(hub, hub::Role::viewer);
    vera.post("/language", {{"language", "en"}, {"to", "/account"}});
    CHECK(says(Guest(hub, hub::Role::viewer).get("/account"), "<html lang=\"en\">"));
}
