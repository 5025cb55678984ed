#include "app/hub/actions/channel_states.hpp"
#include "app/hub/store/displays.hpp"
#include "app/hub/store/drafts.hpp"
#include "app/hub/store/heartbeats.hpp"
#include "app/hub/store/tokens.hpp"
#include "core/fleet/heartbeat.hpp"
#include "tests/app/hub/channel_pages/boards.hpp"

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
    // One that was last heard of `ago`.
    void put_display(std::chrono::seconds ago) {
        auto database = hub.database();
        REQUIRE(hub::put_token(database, {"t1", "ledning", "x", hub.now(), {}}));
        hub::Display display;
        display.token = "t1";
        display.name = "Tredje våningen";
        REQUIRE(hub::put_display(database, display));
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
    CHECK(says(page, "Läs in ett ark som du redan har"));
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
