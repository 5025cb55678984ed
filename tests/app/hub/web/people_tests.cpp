#include <doctest/doctest.h>

#include "app/hub/store/sessions.hpp"
#include "tests/app/hub/web/guest.hpp"

using namespace riskbild;
using tests::Guest;
using tests::HubOnDisk;
using tests::location;
using tests::says;

namespace {

std::optional<hub::User> user(const HubOnDisk& hub, const std::string& name) {
    sqlite::Database database = hub.database();
    return hub::find_user(database, name).value();
}

std::string shown_password(const http::Response& page) {
    const auto from = page.body.find("<code>") + 6;
    return page.body.substr(from, page.body.find("</code>") - from);
}

bool opens(const HubOnDisk& hub, const std::string& name, const std::string& password) {
    Guest guest(hub);
    guest.get("/sign-in");
    return guest.post("/sign-in", {{"name", name}, {"password", password}}).status == 303;
}

}  // namespace

TEST_CASE("an added user signs in with the password that is shown once") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    const auto page = admin.post("/people", {{"name", "vera@example.org"}, {"role", "controller"}, {"language", "en"}});
    CHECK(page.status == 200);
    CHECK(opens(hub, "vera@example.org", shown_password(page)));
    const auto vera = user(hub, "vera@example.org");
    REQUIRE(vera);
    CHECK(vera->role == hub::Role::controller);
    CHECK(vera->language == hub::Language::en);
    CHECK(says(admin.get("/people"), "/people/vera%40example.org"));
}

TEST_CASE("a user of the proxy is added without a password") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    const auto answer = admin.post("/people", {{"name", "KOMMUN\\vera"}, {"role", "viewer"}, {"proxy_only", "1"}});
    CHECK(location(answer) == "/people?said=people.added");
    CHECK(user(hub, "KOMMUN\\vera")->password_hash.empty());
    CHECK(admin.get("/people/KOMMUN%5Cvera").status == 200);
}

TEST_CASE("a name that is taken or none is refused beside its field, and kept in it") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    for (const char* name : {"administrator", "",
                             "a\x01"
                             "b",
                             "\xff"}) {
        CAPTURE(name);
        CHECK(admin.post("/people", {{"name", name}, {"role", "viewer"}}).status == 422);
        CHECK(says(admin.last(), "id=\"name-fault\""));
    }
    CHECK(admin.post("/people", {{"name", "\"><script>"}, {"role", "viewer"}, {"proxy_only", "1"}}).status == 303);
    CHECK_FALSE(says(admin.get("/people"), "<script>a"));
    CHECK_FALSE(says(admin.last(), "\"><script>"));
}

TEST_CASE("nobody is called as the hub is in its own log") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    for (const char* name : {"serve", "command line, uid 0", "from 192.0.2.7"}) {
        CAPTURE(name);
        CHECK(admin.post("/people", {{"name", name}, {"role", "viewer"}}).status == 422);
        CHECK_FALSE(user(hub, name));
    }
    CHECK(admin.post("/people", {{"name", "server"}, {"role", "viewer"}}).status == 200);
}

TEST_CASE("a reset password ends the user's sessions") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    Guest vera(hub, hub::Role::viewer);
    const auto page = admin.post("/people/viewer/password");
    CHECK(page.status == 200);
    CHECK(vera.get("/account").status == 303);
    CHECK(opens(hub, "viewer", shown_password(page)));
}

TEST_CASE("a changed role counts at once") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    Guest vera(hub, hub::Role::viewer);
    CHECK(vera.get("/people").status == 403);
    CHECK(admin.post("/people/viewer/role", {{"role", "administrator"}}).status == 303);
    CHECK(vera.get("/people").status == 200);
    CHECK(admin.post("/people/viewer/role", {{"role", "king"}}).status == 422);
}

TEST_CASE("nobody removes or changes oneself, and the last administrator stays") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    Guest vera(hub, hub::Role::viewer);
    CHECK(admin.post("/people/administrator/remove").status == 422);
    CHECK(admin.post("/people/administrator/role", {{"role", "viewer"}}).status == 422);
    CHECK(user(hub, "administrator")->role == hub::Role::administrator);
    CHECK(admin.post("/people/viewer/remove").status == 303);
    CHECK_FALSE(user(hub, "viewer"));
    CHECK(vera.get("/account").status == 303);
    CHECK(admin.post("/people/viewer/remove").status == 404);
}

TEST_CASE("a changed password needs the old one, has twelve letters, and ends one's other sessions") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    const std::string old = shown_password(admin.post("/people", {{"name", "vera"}, {"role", "viewer"}}));
    Guest vera(hub);
    vera.get("/sign-in");
    vera.post("/sign-in", {{"name", "vera"}, {"password", old}});
    Guest elsewhere(hub);
    elsewhere.get("/sign-in");
    elsewhere.post("/sign-in", {{"name", "vera"}, {"password", old}});
    vera.get("/account");
    const auto change = [&](const std::string& from, const std::string& to, const std::string& again) {
        return vera.post("/account/password", {{"old", from}, {"new", to}, {"again", again}}).status;
    };
    CHECK(change("wrong", "fem små apor", "fem små apor") == 422);
    CHECK(change(old, "kort", "kort") == 422);
    CHECK(change(old, "fem små apor", "sex små apor") == 422);
    CHECK(elsewhere.get("/account").status == 200);
    CHECK(change(old, "fem små apor", "fem små apor") == 303);
    CHECK(elsewhere.get("/account").status == 303);
    CHECK(vera.get("/account").status == 200);
    CHECK_FALSE(opens(hub, "vera", old));
    CHECK(opens(hub, "vera", "fem små apor"));
}

TEST_CASE("signing out everywhere is everywhere") {
    const HubOnDisk hub;
    Guest here(hub, hub::Role::viewer);
    Guest there(hub, hub::Role::viewer);
    here.get("/account");
    CHECK(location(here.post("/account/sign-out")).starts_with("/sign-in"));
    CHECK(there.get("/account").status == 303);
}

TEST_CASE("what people do to users is in the log, and no password is") {
    const HubOnDisk hub;
    Guest admin(hub, hub::Role::administrator);
    const std::string password = shown_password(admin.post("/people", {{"name", "vera"}, {"role", "viewer"}}));
    admin.post("/people/vera/role", {{"role", "controller"}});
    admin.post("/people/vera/remove");
    sqlite::Database database = hub.database();
    CHECK(database
              .number("SELECT count(*) FROM audit_log WHERE who = 'administrator' AND subject = 'vera' "
                      "AND action IN ('add user', 'change role', 'remove user')")
              .value() == 3);
    CHECK(database
              .number("SELECT count(*) FROM audit_log WHERE instr(who || action || subject || detail, '" + password +
                      "')")
              .value() == 0);
}

TEST_CASE("who chooses a language writes nothing else: neither role nor password comes back") {
    const HubOnDisk hub;
    Guest vera(hub, hub::Role::controller);
    REQUIRE(hub.database()
                .execute("CREATE TRIGGER only_language BEFORE UPDATE OF role, password_hash ON user "
                         "BEGIN SELECT RAISE(ABORT, 'more than the language'); END")
                .ok());
    CHECK(vera.post("/language", {{"language", "en"}}).status == 303);
    CHECK(user(hub, "controller")->language == hub::Language::en);
}
