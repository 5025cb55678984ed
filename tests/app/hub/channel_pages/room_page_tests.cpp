#include "app/hub/store/tokens.hpp"
#include "boards.hpp"

using namespace riskbild;
using tests::Guest;
using tests::HubOnDisk;
using tests::says;

namespace {

struct Scene {
    HubOnDisk hub;
    Guest vera{hub, hub::Role::controller};

    Scene() {
        tests::put_board(hub, "a", "Nämnd A");
        REQUIRE(vera.post("/new-channel", {{"title", "Ledningskorridoren <3"}, {"name", "ledning"}}).status == 303);
    }
    // Two risks, of which the first is approved for all screens.
    void approve_one_of_two() const {
        auto database = hub.database();
        plan::Board board = hub::board_named(database, "a").value();
        plan::Document& document = board.documents.front();
        document.risks.push_back(document.risks.front());
        document.risks.back().risk = "R2";
        document.risks.front().visibility = plan::Visibility::all_screens;
        board.risks.push_back("R2");
        REQUIRE(hub::put_board(database, board, hub.now()).ok());
    }
    void set_room(const std::string& room) const {
        Guest administrator(hub, hub::Role::administrator);
        REQUIRE(administrator.post("/channels/ledning/room", {{"room", room}}).status == 303);
    }
};

}  // namespace

TEST_CASE("a controller sees the channel's room, and who can change it") {
    Scene scene;
    const auto open = scene.vera.get("/channels/ledning");
    CHECK(says(open, "<strong>Öppen korridor</strong>"));
    CHECK(says(open, "Bara en administratör kan ändra rummet."));
    CHECK_FALSE(says(open, "name=\"room\""));
    scene.set_room("closed");
    CHECK(says(scene.vera.get("/channels/ledning"), "<strong>Slutet rum</strong>"));
    const auto own = Guest(scene.hub, hub::Role::administrator).get("/channels/ledning");
    CHECK(says(own, "name=\"room\""));
    CHECK_FALSE(says(own, "Bara en administratör kan ändra rummet."));
}

TEST_CASE("before publishing in a corridor it is told how many rows are not approved, and where that is done") {
    Scene scene;
    CHECK(says(scene.vera.get("/channels/ledning/publish"), "Den enda raden är inte godkänd"));
    scene.approve_one_of_two();
    const auto page = scene.vera.get("/channels/ledning/publish");
    CHECK(says(page, "<h3>Nämnd A</h3>"));
    CHECK(says(page, "<a href=\"/boards/a/visibility\">1 av 2 rader är inte godkända för alla skärmar.</a>"));
    scene.set_room("closed");
    CHECK_FALSE(says(scene.vera.get("/channels/ledning/publish"), "inte godkända för alla skärmar."));
}

TEST_CASE("boards say where they are shown by what people call the channel") {
    Scene scene;
    const std::string mark = tests::field(scene.vera.get("/channels/ledning/publish"), "mark");
    REQUIRE(scene.vera.post("/channels/ledning/publish", {{"when", "now"}, {"mark", mark}}).status == 303);
    for (const char* page : {"/boards", "/boards/a"})
        CHECK(says(scene.vera.get(page), "<a href=\"/channels/ledning\">Ledningskorridoren &lt;3</a>"));
}

TEST_CASE("displays tell their channel by what people call it, and are found by that") {
    Scene scene;
    auto database = scene.hub.database();
    REQUIRE(hub::put_token(database, {"t1", "ledning", "hash", scene.hub.now(), {}}).ok());
    CHECK(says(scene.vera.get("/displays?q=ledningskorridoren"), ">Ledningskorridoren &lt;3</td>"));
    CHECK(says(scene.vera.get("/displays/t1"), "<a href=\"/channels/ledning\">Ledningskorridoren &lt;3</a>"));
}
