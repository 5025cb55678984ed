#include "boards.hpp"

using namespace riskbild;
using tests::Fields;
using tests::Guest;
using tests::HubOnDisk;
using tests::location;
using tests::says;

namespace {

// The settings as the page's form sends them, unless a test says otherwise.
Fields settings(const Fields& other = {}) {
    Fields fields{{"title", "Ledningskorridoren"},
                  {"which", "all"},
                  {"page-next", "on"},
                  {"small_numbers", "0"},
                  {"language", "sv"},
                  {"cadence", "3600"},
                  {"limit", "2592000"},
                  {"diagonal", "55"},
                  {"width", "1920"},
                  {"height", "1080"},
                  {"distance", "4,0"}};
    for (const auto& [name, value] : other) {
        const bool is_list = name == "board";
        if (!is_list) std::erase_if(fields, [&](const auto& field) { return field.first == name; });
        fields.emplace_back(name, value);
    }
    return fields;
}

struct Scene {
    HubOnDisk hub;
    Guest vera{hub, hub::Role::controller};
    sqlite::Database database = hub.database();

    Scene() {
        for (const char* key : {"a", "b", "c"}) tests::put_board(hub, key, std::string("Nämnd ") + key);
        REQUIRE(vera.post("/new-channel", {{"title", "Ledning, våning 3 Å"}}).status == 303);
    }
    hub::Channel channel() { return hub::channel_named(database, "ledning-vaning-3-a").value(); }
    http::Response set(const Fields& other = {}) {
        return vera.post("/channels/ledning-vaning-3-a/settings", settings(other));
    }
};

}  // namespace

TEST_CASE("a new channel is named after its title, is an open room, and is made once") {
    Scene scene;
    CHECK(scene.channel().title == "Ledning, våning 3 Å");
    CHECK(scene.channel().room == plan::Room::open);
    CHECK(says(scene.vera.post("/new-channel", {{"title", "Ledning våning 3 å"}}), "Det finns redan"));
    CHECK(says(scene.vera.post("/new-channel", {{"title", ""}}), "Skriv ett namn"));
    CHECK(says(scene.vera.post("/new-channel", {{"title", "x"}, {"name", "Å/../x"}}), "id=\"name-wrong\""));
    CHECK(says(scene.vera.post("/new-channel", {{"title", "…"}}), "id=\"name-wrong\""));
    CHECK(hub::all_channels(scene.database)->size() == 1);
}

TEST_CASE("boards are shown in the order that was written, those without a number last") {
    Scene scene;
    CHECK(scene.channel().boards == "all");
    const Fields some{{"which", "some"}, {"board", "a"},   {"board", "b"},  {"board", "c"},
                      {"place-a", "9"},  {"place-b", "x"}, {"place-c", "2"}};
    CHECK(location(scene.set(some)) == "/channels/ledning-vaning-3-a?said=channel.saved");
    CHECK(scene.channel().boards == "c,a,b");
    CHECK(scene.set({{"which", "some"}, {"board", "b"}}).status == 303);
    CHECK(scene.channel().boards == "b");
    CHECK(scene.set({{"which", "some"}}).status == 303);
    CHECK(scene.channel().boards.empty());
    CHECK(scene.set().status == 303);
    CHECK(scene.channel().boards == "all");
}

TEST_CASE("only boards that the hub has are kept, each once") {
    Scene scene;
    const Fields some{{"which", "some"}, {"board", "a"}, {"board", "a"}, {"board", "x,y"}, {"board", "all"}};
    CHECK(scene.set(some).status == 303);
    CHECK(scene.channel().boards == "a");
}

TEST_CASE("settings that were opened before a board was taken out do not put it back") {
    Scene scene;
    CHECK(says(scene.vera.get("/channels/ledning-vaning-3-a"), "name=\"boards_seen\" value=\"all\""));
    REQUIRE(scene.set({{"which", "some"}, {"board", "b"}, {"boards_seen", "all"}}).status == 303);
    CHECK(scene.set({{"boards_seen", "all"}}).status == 409);
    CHECK(scene.channel().boards == "b");
    CHECK(scene.set({{"boards_seen", "b"}}).status == 303);
}

TEST_CASE("pages are approved beside the room's own, and the room's own need no list") {
    Scene scene;
    REQUIRE(scene.set().status == 303);
    CHECK(scene.channel().pages.empty());
    REQUIRE(scene.set({{"page-map", "on"}}).status == 303);
    CHECK(scene.channel().pages == std::vector<std::string>{"now", "map", "next"});
    CHECK(says(scene.vera.get("/channels/ledning-vaning-3-a"), "name=\"page-map\" checked"));
    CHECK_FALSE(says(scene.vera.get("/channels/ledning-vaning-3-a"), "name=\"page-risks\" checked"));
}

TEST_CASE("what is wrong is said at its field, and nothing is changed") {
    Scene scene;
    const hub::Channel before = scene.channel();
    const auto refused = [&](const std::string& name, const std::string& value) {
        const auto answer = scene.set({{name, value}});
        return answer.status == 422 && says(answer, "aria-describedby=\"" + name + "-wrong\"");
    };
    CHECK(refused("title", ""));
    CHECK(refused("title", std::string(61, 'x')));
    CHECK(refused("diagonal", "två"));
    CHECK(refused("width", "99999"));
    CHECK(refused("height", "-1"));
    CHECK(refused("distance", "långt"));
    CHECK(refused("distance", "nan"));
    CHECK(scene.set({{"cadence", "0"}}).status == 422);
    CHECK(scene.set({{"limit", "99999999999"}}).status == 422);
    CHECK(scene.channel() == before);
    CHECK(scene.set({{"distance", "2.5"}}).status == 303);
    CHECK(scene.channel().screen.distance_dm == 25);
}

TEST_CASE("negotiated: who ticked it and when it was, never in the future") {
    Scene scene;
    CHECK(says(scene.vera.get("/channels/ledning-vaning-3-a/publish"), "Inte förhandlad i samverkan än"));
    CHECK(scene.set({{"negotiated", "on"}, {"negotiated_date", "2026-03-26"}}).status == 422);
    REQUIRE(scene.set({{"negotiated", "on"}, {"negotiated_date", "2026-03-20"}}).status == 303);
    CHECK(scene.channel().negotiated == hub::Negotiation{*parse_date("2026-03-20"), "controller"});
    Guest other(scene.hub, hub::Role::administrator);
    const auto again = settings({{"negotiated", "on"}, {"negotiated_date", "2026-03-20"}});
    REQUIRE(other.post("/channels/ledning-vaning-3-a/settings", again).status == 303);
    CHECK(scene.channel().negotiated->by == "controller");
    CHECK_FALSE(says(scene.vera.get("/channels/ledning-vaning-3-a/publish"), "Inte förhandlad i samverkan än"));
    REQUIRE(scene.set().status == 303);
    CHECK_FALSE(scene.channel().negotiated);
}

TEST_CASE("the administrator sets the room and removes the channel, after being asked") {
    Scene scene;
    Guest administrator(scene.hub, hub::Role::administrator);
    const std::string url = "/channels/ledning-vaning-3-a";
    REQUIRE(administrator.post(url + "/room", {{"room", "closed"}, {"public", "on"}}).status == 303);
    CHECK(scene.channel().room == plan::Room::closed);
    CHECK(scene.channel().is_public);
    CHECK(says(administrator.get(url + "/remove"), "Det går inte att ångra"));
    CHECK(location(administrator.post(url + "/remove")) == "/channels?said=channel.removed");
    CHECK(administrator.get(url).status == 404);
}

TEST_CASE("English is complete") {
    Scene scene;
    REQUIRE(scene.database.execute("UPDATE user SET language = 'en'").ok());
    for (const char* page : {"/channels", "/new-channel", "/channels/ledning-vaning-3-a", "/log",
                             "/channels/ledning-vaning-3-a/publish", "/channels/ledning-vaning-3-a/history"}) {
        const auto answer = scene.vera.get(page);
        CHECK(answer.status == 200);
        CHECK(says(answer, "<html lang=\"en\""));
        for (const char* swedish : {"Kanal", "Nämnder", "Publicera", "Historik", "Tillbaka", "Vem", "skärm"})
            CHECK_MESSAGE(!says(answer, swedish), page << ": " << swedish);
    }
}
