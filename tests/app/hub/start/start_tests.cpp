#include "app/hub/actions/channel_states.hpp"
#include "app/hub/store/displays.hpp"
#include "app/hub/store/drafts.hpp"
#include "app/hub/store/heartbeats.hpp"
#include "app/hub/store/tokens.hpp"
#include "core/fleet/heartbeat.hpp"
#include "tests/app/hub/channel_pages/boards.hpp"
#include "tests/app/hub/start/doors.hpp"

using namespace riskbild;
using tests::Guest;
using tests::HubOnDisk;
using tests::says;

namespace {

constexpr const char* all_published = "Allt är publicerat";

struct Scene {
    HubOnDisk hub;
    Guest vera{hub, hub::Role::controller};

    void publish() {
        const std::string mark = tests::field(vera.get("/channels/ledning/publish"), "mark");
        REQUIRE(vera.post("/channels/ledning/publish", {{"when", "now"}, {"mark", mark}}).status == 303);
    }
    void show_a_board() {
        tests::put_board(hub, "a", "Nämnd <b>A</b>");
        REQUIRE(vera.post("/new-channel", {{"title", "Ledning"}}).status == 303);
        publish();
    }
    hub::Shown shown() {
        auto database = hub.database();
        return hub::channel_states(database, hub.house().kit.hasher).value().at(0).shown;
    }
    void put_silent_display(const std::string& token) {
        auto database = hub.database();
        REQUIRE(hub::put_token(database, {token, "ledning", token, hub.now(), {}}));
        hub::Display display;
        display.token = token;
        display.name = "Tredje våningen";
        REQUIRE(hub::put_display(database, display));
    }
    // One that was last heard of `ago`.
    void put_display(std::chrono::seconds ago) {
        put_silent_display("t1");
        auto database = hub.database();
        fleet::Heartbeat told;
        told.glass = fleet::Glass{};
        told.glass->page = "now";
        told.glass->advancing = true;
        told.glass->version = tests::version_of(hub, "ledning");
        REQUIRE(hub::put_heartbeat(database, {"t1", hub.now() - ago, fleet::encode(told)}));
    }
};

}  // namespace

TEST_CASE("who has not signed in is asked to") {
    const HubOnDisk hub;
    CHECK(tests::location(Guest(hub).get("/")).starts_with("/sign-in"));
}

TEST_CASE("an empty hub tells how to begin, and not that all is well") {
    Scene scene;
    const auto page = scene.vera.get("/");
    CHECK(page.status == 200);
    CHECK(says(page, "Ladda upp en fil som du redan har"));
    CHECK_FALSE(says(page, all_published));
}

TEST_CASE("what is published is told, with since when, and that all is well") {
    Scene scene;
    scene.show_a_board();
    const auto page = scene.vera.get("/");
    CHECK(says(page, "Nämnd &lt;b&gt;A&lt;/b&gt;"));
    CHECK(says(page, "2026-03-25 09:00"));
    CHECK(says(page, "1 nämnd<"));
    CHECK(says(page, "Allt är publicerat. Ingen skärm är ansluten."));
    scene.put_display(std::chrono::seconds{10});
    CHECK(says(scene.vera.get("/"), "Allt är publicerat och alla skärmar är igång."));
}

TEST_CASE("displays that were never heard from are not said to run") {
    Scene scene;
    scene.show_a_board();
    scene.put_display(std::chrono::seconds{10});
    scene.put_silent_display("t2");
    const auto page = scene.vera.get("/");
    CHECK(says(page, "Allt är publicerat.</p>"));
    CHECK(says(page, "href=\"/displays?state=unknown\">1 skärm har aldrig hörts av<"));
    CHECK_FALSE(says(page, "alla skärmar är igång"));
}

TEST_CASE("after the first file there is a way on: to a channel, and then to what it shows") {
    Scene scene;
    tests::put_board(scene.hub, "a", "Nämnd A");
    CHECK(says(scene.vera.get("/"), "<a href=\"/new-channel\">Nämnden visas inte i någon kanal</a>"));
    REQUIRE(scene.vera.post("/new-channel", {{"title", "Ledning"}}).status == 303);
    CHECK(says(scene.vera.get("/"), "<a href=\"/channels/ledning\">Nämnden visas inte i någon kanal</a>"));
    scene.publish();
    CHECK_FALSE(says(scene.vera.get("/"), "visas inte i någon kanal"));
}

TEST_CASE("a board that is shown nowhere is something to do, though the channels show their latest") {
    Scene scene;
    scene.show_a_board();
    {
        auto database = scene.hub.database();
        auto channel = hub::channel_named(database, "ledning").value();
        channel.boards = "a";
        REQUIRE(hub::put_channel(database, channel, scene.hub.now()));
    }
    tests::put_board(scene.hub, "d", "Nämnd D");
    CHECK(scene.shown() == hub::Shown::latest);
    const auto page = scene.vera.get("/");
    CHECK(says(page, "Nämnden visas inte i någon kanal</a> <span class=\"detail\">Nämnd D<"));
    CHECK_FALSE(says(page, all_published));
}

TEST_CASE("nobody is offered a door that is shut to him") {
    Scene scene;
    scene.show_a_board();
    scene.put_display(std::chrono::minutes{10});
    tests::put_board(scene.hub, "b", "Nämnd B");
    auto database = scene.hub.database();
    REQUIRE(hub::put_draft(database, {"d1", "plan.csv", "x", {}, scene.hub.now(), "vera"}));
    for (const auto role : {hub::Role::viewer, hub::Role::controller}) {
        CAPTURE(static_cast<int>(role));
        Guest guest(scene.hub, role);
        CHECK(tests::doors_from(guest, "/") > 15);
    }
    Guest viewer(scene.hub, hub::Role::viewer);
    const auto page = viewer.get("/");
    CHECK_FALSE(says(page, "href=\"/upload\""));
    CHECK_FALSE(says(page, "/drafts/"));
    CHECK(says(page, "<a href=\"/channels/ledning\">Något har ändrats"));
}

TEST_CASE("on a new hub each is offered what is his to do") {
    const HubOnDisk hub;
    Guest viewer(hub, hub::Role::viewer);
    CHECK(says(viewer.get("/"), "Här finns ingenting ännu."));
    CHECK_FALSE(says(viewer.last(), "class=\"steps\""));
    Guest controller(hub, hub::Role::controller);
    CHECK(says(controller.get("/"), "En administratör ansluter en skärm"));
    CHECK(says(controller.get("/displays"), "En administratör ansluter skärmar."));
    Guest administrator(hub, hub::Role::administrator);
    CHECK(says(administrator.get("/"), "<li>Anslut en skärm till kanalen"));
    CHECK_FALSE(says(administrator.get("/displays"), "En administratör ansluter skärmar."));
    for (Guest* guest : {&viewer, &controller, &administrator}) CHECK(tests::doors_from(*guest, "/") > 4);
}

TEST_CASE("a change that is not published is something to do") {
    Scene scene;
    scene.show_a_board();
    CHECK(scene.shown() == hub::Shown::latest);
    tests::put_board(scene.hub, "b", "Nämnd B");
    CHECK(scene.shown() == hub::Shown::earlier);
    const auto page = scene.vera.get("/");
    CHECK(says(page, "Något har ändrats sedan kanalen publicerades"));
    CHECK(says(page, "href=\"/channels/ledning/publish\""));
    CHECK_FALSE(says(page, all_published));
    scene.publish();
    CHECK(says(scene.vera.get("/"), all_published));
}

TEST_CASE("what has been withdrawn is shown as nothing, and is nothing to do") {
    Scene scene;
    scene.show_a_board();
    REQUIRE(scene.vera.post("/channels/ledning/withdraw", {{"note", "Fel"}}).status == 303);
    CHECK(scene.shown() == hub::Shown::nothing);
    CHECK_FALSE(says(scene.vera.get("/"), "Något har ändrats"));
    CHECK_FALSE(says(scene.vera.get("/"), all_published));
}

TEST_CASE("a draft waits, by its name") {
    Scene scene;
    auto database = scene.hub.database();
    REQUIRE(hub::put_draft(database, {"d1", "<i>plan</i>.csv", "x", {}, scene.hub.now(), "vera"}));
    const auto page = scene.vera.get("/");
    CHECK(says(page, "href=\"/drafts/d1\""));
    CHECK(says(page, "&lt;i&gt;plan&lt;/i&gt;.csv"));
}

TEST_CASE("a display that is not heard from comes first") {
    Scene scene;
    scene.show_a_board();
    scene.put_display(std::chrono::minutes{10});
    const auto page = scene.vera.get("/");
    CHECK(says(page, "Först:"));
    CHECK(says(page, "Skärmen hörs inte av"));
    CHECK(says(page, "Tredje våningen"));
    CHECK_FALSE(says(page, all_published));
}

TEST_CASE("a long list is cut, and says how much is left") {
    Scene scene;
    auto database = scene.hub.database();
    for (int i = 0; i < 15; ++i)
        REQUIRE(hub::put_draft(database, {"d" + std::to_string(i), "f.csv", "x", {}, scene.hub.now(), "vera"}));
    CHECK(says(scene.vera.get("/"), "Och 3 saker till."));
}
