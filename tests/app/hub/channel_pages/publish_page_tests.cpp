#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/key_change.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "boards.hpp"

using namespace riskbild;
using tests::boards_shown;
using tests::field;
using tests::Guest;
using tests::HubOnDisk;
using tests::location;
using tests::says;
using tests::version_of;

namespace {

// A hub with two boards and the channel 'ledning'.
struct Scene {
    HubOnDisk hub;
    Guest vera{hub, hub::Role::controller};

    Scene() {
        tests::put_board(hub, "a", "Nämnd A");
        tests::put_board(hub, "b", "Nämnd <b>B</b>");
        REQUIRE(vera.post("/new-channel", {{"title", "Ledning"}}).status == 303);
    }
    http::Response publish(tests::Fields fields = {}) {
        fields.emplace_back("mark", field(vera.get("/channels/ledning/publish"), "mark"));
        return vera.post("/channels/ledning/publish", fields);
    }
};

}  // namespace

TEST_CASE("what is looked at is published, with a note, and the page of the channel says so") {
    Scene scene;
    const auto page = scene.vera.get("/channels/ledning/publish");
    CHECK(page.status == 200);
    CHECK(says(page, "Nämnd A"));
    CHECK(says(page, "Nämnd &lt;b&gt;B&lt;/b&gt;"));
    CHECK(says(page, "1 risk"));
    CHECK_FALSE(says(page, "<b>B"));
    CHECK(location(scene.publish({{"when", "now"}, {"note", "Till mötet"}})) ==
          "/channels/ledning?said=publish.published");
    CHECK(boards_shown(scene.hub, "ledning") == 2);
    const auto after = scene.vera.get("/channels/ledning");
    CHECK(says(after, "Till mötet"));
    CHECK(says(after, "controller"));
    CHECK(says(scene.vera.get("/channels/ledning/publish"), "Oförändrad"));
    CHECK(says(scene.vera.get("/channels"), "2026-03-25 09:00"));
}

TEST_CASE("what has changed since the page was opened is shown again and not published") {
    Scene scene;
    const std::string mark = field(scene.vera.get("/channels/ledning/publish"), "mark");
    tests::put_board(scene.hub, "a", "Nämnd A, nytt namn");
    const auto again = scene.vera.post("/channels/ledning/publish", {{"mark", mark}, {"note", "min anteckning"}});
    CHECK(again.status == 422);
    CHECK(says(again, "Något har ändrats"));
    CHECK(says(again, "min anteckning"));
    CHECK(version_of(scene.hub, "ledning") == 0);
    CHECK(field(again, "mark") != mark);
    CHECK(scene.vera.post("/channels/ledning/publish", {{"mark", field(again, "mark")}}).status == 303);
    CHECK(scene.vera.post("/channels/ledning/publish", {}).status == 422);  // nothing was looked at
}

TEST_CASE("where the hub cannot publish at this moment, nobody is told that something has changed") {
    Scene scene;
    const std::string mark = field(scene.vera.get("/channels/ledning/publish"), "mark");
    sqlite::Database database = scene.hub.database();
    const hub::DataFolder folder(scene.hub.data());
    REQUIRE(hub::announce_key(folder, database, std::chrono::days{30}, {"test", scene.hub.now()}).ok());
    REQUIRE(hub::turn_key_over(folder, database, {"test", scene.hub.now()}).value());
    const auto answer = scene.vera.post("/channels/ledning/publish", {{"mark", mark}});
    CHECK(answer.status == 503);
    CHECK_FALSE(says(answer, "Något har ändrats"));
}

TEST_CASE("publishing at a set time: Swedish time, told and cancelled") {
    Scene scene;
    const auto planned = scene.publish({{"when", "later"}, {"date", "2026-03-25"}, {"time", "14:00"}});
    CHECK(location(planned) == "/channels/ledning?said=publish.planned");
    sqlite::Database database = scene.hub.database();
    const auto plans = hub::plans_of(database, "ledning").value();
    REQUIRE(plans.size() == 1);
    CHECK(to_rfc3339(plans[0].at) == "2026-03-25T13:00:00Z");
    CHECK(version_of(scene.hub, "ledning") == 0);
    CHECK(says(scene.vera.get("/channels/ledning"), "2026-03-25 14:00"));
    CHECK(says(scene.vera.get("/channels/ledning/publish"), "De visar det som fanns när de planerades"));

    const std::string cancel = "/channels/ledning/plans/" + std::to_string(plans[0].id) + "/cancel";
    CHECK(location(scene.vera.post(cancel)) == "/channels/ledning?said=publish.cancelled");
    CHECK(hub::plans_of(database, "ledning")->empty());
    CHECK(scene.vera.post(cancel).status == 404);
}

TEST_CASE("what is decided by the set time is ticked, told of the plan and gone when it is cancelled") {
    Scene scene;
    const auto page = scene.vera.get("/channels/ledning/publish");
    CHECK(says(page, "Nämnd A: uppföljningen är då beslutad"));
    CHECK(says(page, "Nämnd &lt;b&gt;B&lt;/b&gt;: uppföljningen är då beslutad"));
    const tests::Fields later = {{"when", "later"}, {"date", "2026-03-25"}, {"time", "14:00"}};
    const auto with = [&](tests::Fields fields) {
        fields.insert(fields.end(), later.begin(), later.end());
        return fields;
    };
    REQUIRE(scene.publish(with({{"decided", "a"}, {"paragraph-a", "§ <41>"}, {"paragraph-b", ""}})).status == 303);
    CHECK(says(scene.vera.get("/channels/ledning"), "Nämnd A: beslutad 2026-03-25, § &lt;41&gt;"));
    sqlite::Database database = scene.hub.database();
    const auto plan = hub::plans_of(database, "ledning").value().at(0);
    REQUIRE(scene.vera.post("/channels/ledning/plans/" + std::to_string(plan.id) + "/cancel").status == 303);
    CHECK(database.number("SELECT count(*) FROM planned_decision").value() == 0);

    const auto too_long = scene.publish(with({{"decided", "b"}, {"paragraph-b", std::string(61, 'x')}}));
    CHECK(too_long.status == 422);
    CHECK(says(too_long, "högst 60 tecken"));
    CHECK(says(too_long, "name=\"decided\" value=\"b\" checked"));
    CHECK(scene.publish(with({{"decided", "nowhere"}})).status == 422);
    CHECK(hub::all_plans(database)->empty());
}

TEST_CASE("a decision cannot be expected of what is published now") {
    Scene scene;
    const auto answer = scene.publish({{"when", "now"}, {"decided", "a"}});
    CHECK(answer.status == 422);
    CHECK(says(answer, "id=\"decision-wrong\""));
    CHECK(version_of(scene.hub, "ledning") == 0);
}

TEST_CASE("texts that say a number too small to be told are listed where the channel hides such numbers") {
    Scene scene;
    sqlite::Database database = scene.hub.database();
    plan::Board board = hub::board_named(database, "a").value();
    plan::Measurement count;
    count.id = "m1";
    count.what = "Granskade ärenden";
    count.numerator = 2;
    count.denominator = 21;
    count.about_people = true;
    board.documents[0].measurements = {count};
    board.documents[0].risks[0].follow_up->comment = "Av 21 <b>ärenden</b> hade två fel.";
    REQUIRE(hub::put_board(database, board, scene.hub.now()).ok());
    plan::Room room = plan::Room::closed;
    const auto page_with_limit = [&](int limit) {
        const auto withhold = [limit, room](hub::Channel& it) {
            it.room = room;
            it.small_numbers = limit;
            return done();
        };
        REQUIRE(hub::set_channel(database, "ledning", withhold, {"test", scene.hub.now()}).ok());
        return scene.vera.get("/channels/ledning/publish");
    };
    CHECK_FALSE(says(page_with_limit(0), "Små tal som står i texter"));
    const auto page = page_with_limit(5);
    CHECK(says(page, "Nämnd A: talet 2 av 21 står i texten"));
    CHECK(says(page, "Av 21 &lt;b&gt;ärenden&lt;/b&gt; hade två fel."));
    CHECK(says(page, "/boards/a/visibility?document=d1&amp;kind=risk"));
    room = plan::Room::open;  // the text stays in the hub: nobody has approved it for all screens
    CHECK_FALSE(says(page_with_limit(5), "Små tal som står i texter"));
}

TEST_CASE("a time that is none, has passed, or is skipped when summer begins is refused with words") {
    Scene scene;
    const auto refused = [&](const std::string& date, const std::string& time, const std::string& words) {
        const auto answer = scene.publish({{"when", "later"}, {"date", date}, {"time", time}});
        return answer.status == 422 && says(answer, words) && says(answer, "value=\"" + date + "\"");
    };
    CHECK(refused("2026-03-29", "02:30", "sommartid"));
    CHECK(refused("2026-03-25", "08:59", "redan passerat"));
    CHECK(refused("2028-03-25", "08:59", "inom ett år"));
    CHECK(refused("", "", "Skriv datum och klockslag"));
    CHECK(refused("2026-02-30", "12:00", "Skriv datum och klockslag"));
    CHECK(refused("2026-03-26", "25:00", "Skriv datum och klockslag"));
    sqlite::Database database = scene.hub.database();
    CHECK(hub::all_plans(database)->empty());
}

TEST_CASE("a note that is too long is refused at its field; markup in one is text") {
    Scene scene;
    const auto long_one = scene.publish({{"note", std::string(201, 'x')}});
    CHECK(long_one.status == 422);
    CHECK(says(long_one, "id=\"note-wrong\""));
    CHECK(scene.publish({{"note", "<script>alert(1)</script>"}}).status == 303);
    for (const char* page : {"/channels", "/channels/ledning", "/channels/ledning/history", "/log"})
        CHECK_FALSE(says(scene.vera.get(page), "<script>alert"));
}

TEST_CASE("going back and withdrawing ask first, then do, and the history tells") {
    Scene scene;
    REQUIRE(scene.publish({{"note", "den första"}}).status == 303);
    const std::string first = std::to_string(version_of(scene.hub, "ledning"));
    scene.hub.pass(std::chrono::minutes{5});

    CHECK(says(scene.vera.get("/channels/ledning/withdraw?board=a"), "Dra tillbaka Nämnd A?"));
    CHECK(scene.vera.get("/channels/ledning/withdraw?board=nowhere").status == 404);
    CHECK(boards_shown(scene.hub, "ledning") == 2);
    CHECK(scene.vera.post("/channels/ledning/withdraw", {{"board", "a"}}).status == 303);
    CHECK(boards_shown(scene.hub, "ledning") == 1);
    CHECK(scene.vera.post("/channels/ledning/withdraw", {{"note", "Fel"}}).status == 303);
    CHECK(boards_shown(scene.hub, "ledning") == 0);
    CHECK(scene.vera.post("/channels/ledning/withdraw").status == 404);
    CHECK(says(scene.vera.get("/channels/ledning"), "Tillbakadraget"));

    const auto history = scene.vera.get("/channels/ledning/history");
    CHECK(says(history, "den första"));
    CHECK(says(history, "Draget tillbaka"));
    const std::string back = "/channels/ledning/history/" + first;
    CHECK(says(history, back));
    CHECK(says(scene.vera.get(back), "Nämnd A"));
    CHECK(boards_shown(scene.hub, "ledning") == 0);
    CHECK(location(scene.vera.post(back)) == "/channels/ledning?said=channel.gone_back");
    CHECK(boards_shown(scene.hub, "ledning") == 2);
    CHECK(scene.vera.post("/channels/ledning/history/7").status == 404);
    CHECK(scene.vera.post("/channels/ledning/history/x").status == 404);
}

TEST_CASE("each may do what the role allows, and nobody without the form's own secret") {
    Scene scene;
    REQUIRE(scene.publish().status == 303);
    const std::uint64_t before = version_of(scene.hub, "ledning");
    Guest viewer(scene.hub, hub::Role::viewer);
    Guest administrator(scene.hub, hub::Role::administrator);
    for (const char* page : {"/channels", "/channels/ledning", "/channels/ledning/history", "/log", "/log.csv"}) {
        CHECK(viewer.get(page).status == 200);
        CHECK(Guest(scene.hub).get(page).status == 303);
    }
    for (const char* page : {"/channels/ledning/publish", "/channels/ledning/withdraw", "/new-channel"})
        CHECK(viewer.get(page).status == 403);
    for (const char* act : {"/channels/ledning/publish", "/channels/ledning/withdraw", "/channels/ledning/settings",
                            "/channels/ledning/history/1", "/channels/ledning/plans/1/cancel", "/new-channel",
                            "/channels/ledning/room", "/channels/ledning/remove"}) {
        CHECK(viewer.post(act).status == 403);
        CHECK(administrator.post(act, {{"csrf", "of another"}}).status == 403);
    }
    CHECK(scene.vera.post("/channels/ledning/room", {{"room", "closed"}}).status == 403);
    CHECK(scene.vera.post("/channels/ledning/remove").status == 403);
    CHECK(version_of(scene.hub, "ledning") == before);
    CHECK(administrator.post("/channels/ledning/room", {{"room", "closed"}}).status == 303);
    CHECK(administrator.get("/channels/nowhere").status == 404);
}

TEST_CASE("what stops publishing is said before the button, and there is none") {
    Scene scene;
    sqlite::Database database = scene.hub.database();
    const auto take_out = [](hub::Channel& it) {
        it.boards = "";
        return done();
    };
    REQUIRE(hub::set_channel(database, "ledning", take_out, {"test", scene.hub.now()}).ok());
    const auto page = scene.vera.get("/channels/ledning/publish");
    CHECK(page.status == 200);
    CHECK(says(page, "Det finns ingen nämnd att publicera"));
    CHECK(field(page, "mark").empty());
}
