#include "app/hub/actions/display_changes.hpp"
#include "app/hub/actions/fleet_view.hpp"
#include "tests/app/hub/fleet/fleet_house.hpp"

using namespace riskbild;
using fleet::State;
using std::chrono::minutes;
using std::chrono::seconds;
using tests::FleetHouse;
using tests::lit;

namespace {

struct Watched : FleetHouse {
    hub::Fleet fleet;
    hub::FleetKeeper keeper{database, fleet, hub.now()};

    std::vector<hub::StateNews> look() {
        auto news = keeper.look(hub.now());
        REQUIRE_MESSAGE(news.ok(), (news ? "" : news.error().message));
        return *news;
    }
    // What is told when `token` has said the same twice, a minute between.
    std::vector<hub::StateNews> say_twice(const std::string& token, const fleet::Heartbeat& heartbeat) {
        fleet.hear(token, {hub.now(), heartbeat});
        CHECK(look().empty());
        hub.pass(minutes{1});
        fleet.hear(token, {hub.now(), heartbeat});
        return look();
    }
    State state_of(const std::string& token) { return hub::view_display(database, token, hub.now()).value()->state; }
};

std::size_t count_of(const hub::FleetFigures& figures, State state) {
    return figures.displays.at(static_cast<std::size_t>(state));
}

}  // namespace

TEST_CASE("what displays tell is written in bulk, and seen then") {
    Watched house;
    for (const char* token : {"d1", "d2", "d3"}) house.add(token);
    house.fleet.hear("d1", {house.hub.now(), lit(house.hall_version)});
    house.fleet.hear("d2", {house.hub.now(), lit(house.hall_version)});
    CHECK(house.state_of("d1") == State::unknown);
    house.look();
    CHECK(house.state_of("d1") == State::working);
    CHECK(house.state_of("d3") == State::unknown);
    const auto figures = house.fleet.figures();
    CHECK(count_of(figures, State::working) == 2);
    CHECK(count_of(figures, State::unknown) == 1);
    CHECK(figures.heard.size() == 2);
    const auto kept = hub::heartbeat_of(house.database, "d1").value();
    REQUIRE(kept.has_value());
    CHECK(fleet::decode_heartbeat(kept->told).value() == lit(house.hall_version));
}

TEST_CASE("pages and metrics say the same of a display after the hub has been down") {
    Watched house;
    house.add("d1");
    house.fleet.hear("d1", {house.hub.now(), lit(house.hall_version)});
    house.look();
    house.hub.pass(minutes{30});
    hub::FleetKeeper anew(house.database, house.fleet, house.hub.now());
    REQUIRE(anew.look(house.hub.now()).ok());
    CHECK(count_of(house.fleet.figures(), State::working) == 1);
    CHECK(house.state_of("d1") == State::working);
    CHECK(hub::view_fleet(house.database, house.hub.now()).value().front().state == State::working);
    house.hub.pass(minutes{4});
    REQUIRE(anew.look(house.hub.now()).ok());
    CHECK(count_of(house.fleet.figures(), State::not_heard) == 1);
    CHECK(house.state_of("d1") == State::not_heard);
}

TEST_CASE("a change that lasts is told once, with its display's name, and remembered") {
    Watched house;
    house.add("d1");
    REQUIRE(hub::rename_display(house.database, "d1", "Korridoren", {"test", house.hub.now()}).ok());
    const Instant began = house.hub.now();
    const auto news = house.say_twice("d1", lit(house.hall_version));
    REQUIRE(news.size() == 1);
    CHECK(news.front().token == "d1");
    CHECK(news.front().name == "Korridoren");
    CHECK(news.front().channel == "hall");
    CHECK(news.front().change == fleet::Change{State::unknown, State::working, began});
    CHECK(house.look().empty());
    const auto history = hub::state_changes_of(house.database, "d1").value();
    REQUIRE(history.size() == 1);
    CHECK(history.front().state == "working");
    CHECK(history.front().at == began);
}

TEST_CASE("silence is told, and a hub that was away does not blame the displays") {
    Watched house;
    house.add("d1");
    house.say_twice("d1", lit(house.hall_version));
    house.hub.pass(fleet::silence + seconds{1});
    const auto news = house.look();
    REQUIRE(news.size() == 1);
    CHECK(news.front().change.to == State::not_heard);

    house.say_twice("d1", lit(house.hall_version));
    house.hub.pass(std::chrono::hours{5});
    hub::Fleet anew;
    hub::FleetKeeper after_restart(house.database, anew, house.hub.now());
    CHECK(after_restart.look(house.hub.now()).value().empty());
    house.hub.pass(fleet::silence + seconds{1});
    CHECK(after_restart.look(house.hub.now()).value().size() == 1);
}

TEST_CASE("what was told before a restart is not told again") {
    Watched house;
    house.add("d1");
    house.say_twice("d1", lit(house.hall_version));
    hub::Fleet anew;
    hub::FleetKeeper after_restart(house.database, anew, house.hub.now());
    for (int minute = 0; minute < 3; ++minute) {
        house.hub.pass(minutes{1});
        anew.hear("d1", {house.hub.now(), lit(house.hall_version)});
        CHECK(after_restart.look(house.hub.now()).value().empty());
    }
}

TEST_CASE("a display that lags behind a publication") {
    Watched house;
    house.add("d1");
    house.say_twice("d1", lit(house.hall_version));
    house.hub.pass(minutes{10});
    house.publish("hall");
    house.fleet.hear("d1", {house.hub.now() + minutes{1}, lit(house.hall_version)});
    house.look();
    CHECK(house.state_of("d1") == State::working);
    house.hub.pass(minutes{3});
    const auto news = house.say_twice("d1", lit(house.hall_version));
    REQUIRE(news.size() == 1);
    CHECK(news.front().change.to == State::older);
}

TEST_CASE("a display that has been moved has two polls to follow") {
    Watched house;
    house.add("d1");
    house.say_twice("d1", lit(house.hall_version));
    house.hub.pass(minutes{10});
    REQUIRE(hub::move_display(house.database, "d1", "board-room", {"test", house.hub.now()}).ok());
    house.hub.pass(minutes{1});
    house.fleet.hear("d1", {house.hub.now(), lit(house.hall_version + 5)});
    house.look();
    CHECK(house.state_of("d1") == State::working);
    house.hub.pass(minutes{2});
    house.fleet.hear("d1", {house.hub.now(), lit(house.hall_version + 5)});
    house.look();
    CHECK(house.state_of("d1") == State::older);
}

TEST_CASE("a revoked display is forgotten, whatever it still tells") {
    Watched house;
    house.add("d1");
    house.say_twice("d1", lit(house.hall_version));
    REQUIRE(hub::revoke_display(house.database, "d1", {"test", house.hub.now()}).ok());
    house.fleet.hear("d1", {house.hub.now(), lit(house.hall_version)});
    house.fleet.hear("never-was", {house.hub.now(), lit(1)});
    CHECK(house.look().empty());
    CHECK(house.fleet.figures().heard.empty());
    CHECK(hub::all_heartbeats(house.database).value().empty());
    CHECK(hub::latest_state_changes(house.database).value().empty());
}

TEST_CASE("what could not be written is written at the next look") {
    Watched house;
    house.add("d1");
    house.fleet.hear("d1", {house.hub.now(), lit(house.hall_version)});
    REQUIRE(house.database.execute("ALTER TABLE heartbeat RENAME TO elsewhere").ok());
    CHECK_FALSE(house.keeper.look(house.hub.now()).ok());
    REQUIRE(house.database.execute("ALTER TABLE elsewhere RENAME TO heartbeat").ok());
    house.look();
    CHECK(house.state_of("d1") == State::working);
}

TEST_CASE("a display's history is bounded") {
    FleetHouse house;
    house.add("d1");
    for (int i = 0; i < hub::most_state_changes + 20; ++i)
        REQUIRE(hub::put_state_change(house.database, {"d1", house.hub.now() + minutes{i}, "dark"}).ok());
    const auto history = hub::state_changes_of(house.database, "d1").value();
    CHECK(history.size() == hub::most_state_changes);
    CHECK(history.front().at == house.hub.now() + minutes{hub::most_state_changes + 19});
}

TEST_CASE("changes of a display are refused with a reason, and leave a line in the log") {
    FleetHouse house;
    house.add("d1");
    const hub::Actor actor{"vera", house.hub.now()};
    CHECK(hub::rename_display(house.database, "d1", "", actor).error().kind == ErrorKind::usage);
    CHECK(hub::rename_display(house.database, "d1", std::string(81, 'x'), actor).error().kind == ErrorKind::usage);
    CHECK(hub::rename_display(house.database, "none", "Hall", actor).error().kind == ErrorKind::not_found);
    CHECK(hub::move_display(house.database, "d1", "nowhere", actor).error().kind == ErrorKind::not_found);
    CHECK(hub::find_display(house.database, "d1").value()->channel == "hall");
    CHECK(house.database.number("SELECT count(*) FROM audit_log WHERE who = 'vera'").value() == 0);
    REQUIRE(hub::rename_display(house.database, "d1", "  Plan\n 3 ", actor).ok());
    CHECK(hub::find_display(house.database, "d1").value()->name == "Plan 3");
    REQUIRE(hub::move_display(house.database, "d1", "board-room", actor).ok());
    CHECK(hub::find_display(house.database, "d1").value()->channel == "board-room");
    CHECK(hub::find_display(house.database, "d1").value()->moved == house.hub.now());
    CHECK(house.database.number("SELECT count(*) FROM audit_log WHERE who = 'vera'").value() == 2);
}
