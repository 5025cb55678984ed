#include "app/hub/actions/display_changes.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "tests/app/hub/fleet/fleet_house.hpp"

using namespace riskbild;
using hub::Role;
using std::chrono::minutes;
using tests::FleetHouse;
using tests::Guest;
using tests::lit;
using tests::location;
using tests::says;

namespace {

const std::string hostile = "<script>alert(1)</script>\" onmouseover=\"x";

struct Shown : FleetHouse {
    Shown() { add("d1"); }
    void tell(const std::string& token, const fleet::Heartbeat& heartbeat) {
        REQUIRE(hub::put_heartbeat(database, {token, hub.now(), fleet::encode(heartbeat)}).ok());
    }
    void name(const std::string& token, const std::string& as) {
        REQUIRE(hub::rename_display(database, token, as, {"test", hub.now()}).ok());
    }
};

std::size_t place(const http::Response& response, const std::string& text) {
    return response.body.find(text);
}

}  // namespace

TEST_CASE("the list of displays, those in trouble first") {
    Shown house;
    house.add("d2");
    house.add("d3");
    house.name("d1", "Allt är väl");
    house.name("d2", "Mörk skärm");
    house.tell("d1", lit(house.hall_version));
    fleet::Heartbeat dark = lit(house.hall_version);
    dark.glass->dark_reason = "hidden";
    house.tell("d2", dark);
    const auto list = Guest(house.hub, Role::viewer).get("/displays");
    CHECK(list.status == 200);
    CHECK(place(list, "Mörk skärm") < place(list, ">d3<"));
    CHECK(place(list, ">d3<") < place(list, "Allt är väl"));
    CHECK(says(list, "Nyss ansluten"));
    house.hub.pass(std::chrono::minutes{3});
    CHECK(says(Guest(house.hub, Role::viewer).get("/displays"), "Har aldrig hörts av"));
    CHECK_FALSE(says(list, "/displays/pair"));
    CHECK(says(Guest(house.hub, Role::administrator).get("/displays"), "/displays/pair"));
}

TEST_CASE("the list by state and by search, a page at a time") {
    Shown house;
    for (int i = 100; i < 350; ++i) house.add("x" + std::to_string(i));
    house.name("d1", "Östra hallen");
    house.tell("d1", lit(house.hall_version));
    Guest viewer(house.hub, Role::viewer);
    CHECK(says(viewer.get("/displays"), "1–100 av 251"));
    CHECK(says(viewer.get("/displays?page=3"), "201–251 av 251"));
    CHECK(says(viewer.get("/displays?page=99"), "201–251 av 251"));
    CHECK(says(viewer.get("/displays?page=-1"), "1–100 av 251"));
    CHECK(says(viewer.get("/displays?state=working"), "<caption>1 skärm</caption>"));
    CHECK(says(viewer.get("/displays?q=%C3%B6stra"), "<caption>1 skärm</caption>"));
    CHECK(says(viewer.get("/displays?q=nowhere"), "Ingen skärm passar in"));
    CHECK(says(viewer.get("/displays?q=%22%3E%3Cb%3E"), "&quot;&gt;&lt;b&gt;"));
}

TEST_CASE("a display's page says how it is, and hostile words are only words") {
    Shown house;
    fleet::Heartbeat told = lit(house.hall_version);
    told.program = "<b>1</b>";
    told.glass->board = hostile;
    told.errors = {{"network", hostile}, {"<i>", "other"}};
    house.tell("d1", told);
    house.name("d1", hostile);
    const auto page = Guest(house.hub, Role::administrator).get("/displays/d1");
    CHECK(page.status == 200);
    CHECK(says(page, "Igång"));
    CHECK(says(page, "Den når inte servern"));
    CHECK(says(page, "Något är fel."));
    CHECK_FALSE(says(page, "<script>alert"));
    CHECK_FALSE(says(page, "\" onmouseover"));
    CHECK_FALSE(says(page, "<b>1</b>"));
    CHECK(Guest(house.hub, Role::viewer).get("/displays/none").status == 404);
}

TEST_CASE("why the glass is dark is said in words") {
    Shown house;
    fleet::Heartbeat told = lit(house.hall_version);
    told.glass->page.clear();
    for (const auto& [reason, words] :
         {std::pair{"hidden", "dolt bilden"}, {"no_screen", "ingen bildskärm"}, {"x", "känner till"}}) {
        told.glass->dark_reason = reason;
        house.tell("d1", told);
        CHECK_MESSAGE(says(Guest(house.hub, Role::viewer).get("/displays/d1"), words), reason);
    }
}

TEST_CASE("a display is renamed, and a name that is none is refused beside its field") {
    Shown house;
    Guest administrator(house.hub, Role::administrator);
    CHECK(location(administrator.post("/displays/d1/name", {{"name", "Korridoren"}})) ==
          "/displays/d1?said=fleet.renamed");
    CHECK(says(administrator.get("/displays/d1"), "Korridoren"));
    const auto refused = administrator.post("/displays/d1/name", {{"name", std::string(81, 'x')}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"name-wrong\""));
    CHECK(says(refused, std::string(81, 'x')));
    CHECK(administrator.post("/displays/none/name", {{"name", "x"}}).status == 404);
}

TEST_CASE("a display is moved to a channel that there is") {
    Shown house;
    Guest administrator(house.hub, Role::administrator);
    CHECK(administrator.post("/displays/d1/channel", {{"channel", "nowhere"}}).status == 422);
    CHECK(location(administrator.post("/displays/d1/channel", {{"channel", "board-room"}})) ==
          "/displays/d1?said=fleet.moved");
    CHECK(hub::find_display(house.database, "d1").value()->channel == "board-room");
}

TEST_CASE("a screen is told in the numbers that people write") {
    Shown house;
    Guest administrator(house.hub, Role::administrator);
    const auto post = [&](const char* width, const char* distance) {
        return administrator.post("/displays/d1/screen",
                                  {{"width", width}, {"height", "1080"}, {"diagonal", "55"}, {"distance", distance}});
    };
    CHECK(post("1920", "4,5").status == 303);
    CHECK(hub::find_display(house.database, "d1").value()->screen == hub::DisplayScreen{1920, 1080, 55, 45});
    for (const auto& [width, distance] :
         {std::pair{"", "4"}, {"nan", "4"}, {"1920x", "4"}, {"-1920", "4"}, {"1e9", "4"}, {"1920", "0"}}) {
        const auto refused = post(width, distance);
        CHECK_MESSAGE(refused.status == 422, width);
        CHECK(says(refused, "screen-wrong"));
    }
}

TEST_CASE("a picture is asked for, waited for and shown, as a picture and nothing else") {
    Shown house;
    Guest controller(house.hub, Role::controller);
    CHECK(controller.get("/displays/d1/picture.png").status == 404);
    CHECK(controller.post("/displays/d1/picture").status == 303);
    CHECK(hub::glass_picture_times(house.database, "d1").value().wanted.has_value());
    CHECK(says(controller.get("/displays/d1/now.json"), "\"waiting\":true"));
    const std::string png("\x89PNG\r\n\x1A\n\0\xFF", 10);
    REQUIRE(hub::put_glass_picture(house.database, "d1", png, house.hub.now()).ok());
    const auto picture = controller.get("/displays/d1/picture.png");
    CHECK(picture.body == png);
    CHECK(picture.content_type == "image/png");
    CHECK(tests::header(picture, "X-Content-Type-Options") == "nosniff");
    CHECK(says(controller.get("/displays/d1/now.json"), "\"waiting\":false"));
    CHECK(says(controller.get("/displays/d1"), "/displays/d1/picture.png?at="));
}

TEST_CASE("a display is revoked when that has been confirmed, and all of it is gone") {
    Shown house;
    house.tell("d1", lit(house.hall_version));
    REQUIRE(hub::put_glass_picture(house.database, "d1", "png", house.hub.now()).ok());
    Guest administrator(house.hub, Role::administrator);
    CHECK(says(administrator.get("/displays/d1/revoke"), "Koppla bort d1?"));
    CHECK(hub::find_display(house.database, "d1").value().has_value());
    CHECK(location(administrator.post("/displays/d1/revoke")) == "/displays?said=fleet.revoked");
    CHECK_FALSE(hub::find_display(house.database, "d1").value().has_value());
    for (const char* table : {"token", "display", "heartbeat", "glass_picture", "state_change"})
        CHECK(house.database.number(std::string("SELECT count(*) FROM ") + table).value() == 0);
}

TEST_CASE("who may only look changes nothing") {
    Shown house;
    Guest viewer(house.hub, Role::viewer);
    Guest controller(house.hub, Role::controller);
    CHECK_FALSE(says(viewer.get("/displays/d1"), "<form method=\"post\" action=\"/displays"));
    CHECK(viewer.post("/displays/d1/picture").status == 403);
    for (const char* what : {"name", "channel", "screen", "revoke"}) {
        CHECK(viewer.post(std::string("/displays/d1/") + what).status == 403);
        CHECK(controller.post(std::string("/displays/d1/") + what).status == 403);
    }
    CHECK(Guest(house.hub).get("/displays").status == 303);
}
