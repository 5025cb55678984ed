#include <doctest/doctest.h>

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

const Instant decided = monday + std::chrono::hours{6};

Result<std::int64_t> planned(House& house, const hub::PlanOrder& order) {
    return hub::plan_publication(house.database, house.kit.press(), order, {"Kontrollern", monday});
}

Status publish_due(House& house, Instant now) {
    return hub::publish_due(house.database, house.kit.press(), {"serve", now});
}

// How many plans that cancelled.
int set(House& house, void (*change)(hub::Channel&)) {
    const auto changed = [change](hub::Channel& channel) {
        change(channel);
        return done();
    };
    return hub::set_channel(house.database, "hall", changed, {"Admin", monday}).value();
}

void rename(House& house, const std::string& name) {
    plan::Board board = testing::small_board("a");
    board.name = name;
    house.put(board);
}

}  // namespace

TEST_CASE("a planned publication shows what was looked at, when its time has come, and once") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    rename(house, "Vad som beslutas");
    REQUIRE(planned(house, {"hall", decided, "efter beslutet"}).ok());
    rename(house, "Vad som ändrades sedan");

    REQUIRE(publish_due(house, decided - std::chrono::seconds{1}).ok());
    CHECK(house.shown(house.latest("hall").boards[0]).name == "Nämnden a");
    REQUIRE(publish_due(house, decided).ok());
    CHECK(house.shown(house.latest("hall").boards[0]).name == "Vad som beslutas");
    CHECK(house.latest("hall").issued == decided);
    const auto publication = hub::latest_change(house.database, "hall").value();
    CHECK(publication->imprint.who == "Kontrollern");
    CHECK(publication->imprint.note == "efter beslutet");
    CHECK(hub::all_plans(house.database)->empty());

    const std::string jws = house.latest_jws("hall");
    REQUIRE(publish_due(house, decided + std::chrono::hours{1}).ok());
    CHECK(house.latest_jws("hall") == jws);
}

TEST_CASE("what came due while the hub was down is published as soon as it is up, and noted") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    rename(house, "Vad som beslutas");
    REQUIRE(planned(house, {"hall", decided}).ok());
    REQUIRE(publish_due(house, decided + std::chrono::days{2}).ok());
    CHECK(house.shown(house.latest("hall").boards[0]).name == "Vad som beslutas");
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'publish as planned' "
                       "AND detail LIKE '%\"late\"%'") == 1);
}

TEST_CASE("several plans are published in the order of their times") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    rename(house, "Senare");
    REQUIRE(planned(house, {"hall", decided + std::chrono::hours{1}}).ok());
    rename(house, "Tidigare");
    REQUIRE(planned(house, {"hall", decided}).ok());
    REQUIRE(publish_due(house, decided + std::chrono::hours{2}).ok());
    CHECK(house.shown(house.latest("hall").boards[0]).name == "Senare");
    CHECK(hub::changes_of(house.database, "hall", ~std::uint64_t{0}, 10)->size() == 3);
}

TEST_CASE("a plan can be cancelled, once and by its own channel only") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    REQUIRE(house.publish({"board", "b"}).ok());
    const auto id = planned(house, {"hall", decided}).value();
    const hub::Actor controller{"Kontrollern", monday};
    CHECK(hub::cancel_plan(house.database, "board", id, controller).error().kind == ErrorKind::not_found);
    CHECK(hub::cancel_plan(house.database, "hall", id, controller).ok());
    CHECK(hub::cancel_plan(house.database, "hall", id, controller).error().kind == ErrorKind::not_found);
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'cancel plan'") == 1);
}

TEST_CASE("a time that has passed or is far away, and plans without end, are refused") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    CHECK(planned(house, {"hall", monday}).error().kind == ErrorKind::usage);
    CHECK(planned(house, {"hall", monday + std::chrono::days{367}}).error().kind == ErrorKind::usage);
    CHECK(planned(house, {"nowhere", decided}).error().kind == ErrorKind::not_found);
    for (int i = 0; i < hub::most_plans; ++i) REQUIRE(planned(house, {"hall", decided}).ok());
    CHECK(planned(house, {"hall", decided}).error().kind == ErrorKind::usage);
}

TEST_CASE("what was looked at is what is planned, or nothing is") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    const auto channel = hub::channel_named(house.database, "hall").value();
    const std::string seen = hub::prospect_of(house.database, house.kit.hasher, channel)->mark;
    rename(house, "Något annat");
    CHECK(planned(house, {"hall", decided, {}, seen}).error().kind == ErrorKind::untrusted);
    CHECK(hub::all_plans(house.database)->empty());
}

TEST_CASE("who may see what has changed: what was planned for others is cancelled") {
    House house;
    REQUIRE(house.publish({"hall", "a", plan::Room::closed}).ok());
    REQUIRE(planned(house, {"hall", decided}).ok());
    CHECK(set(house, [](hub::Channel& it) { it.title = "Ledningskorridoren"; }) == 0);
    CHECK(hub::plans_of(house.database, "hall")->size() == 1);
    CHECK(set(house, [](hub::Channel& it) { it.room = plan::Room::open; }) == 1);
    REQUIRE(publish_due(house, decided).ok());
    CHECK(house.latest("hall").issued == monday);
}

TEST_CASE("what a command changes by publishing cancels what was planned before") {
    House house;
    REQUIRE(house.publish({"hall", "a,b", plan::Room::closed}).ok());
    REQUIRE(planned(house, {"hall", decided}).ok());
    REQUIRE(house.publish({"hall"}).ok());
    CHECK(hub::plans_of(house.database, "hall")->size() == 1);
    SUBCASE("the room") {
        REQUIRE(house.publish({"hall", {}, plan::Room::open}).ok());
    }
    SUBCASE("a board less") {
        REQUIRE(house.publish({"hall", "b"}).ok());
    }
    CHECK(hub::all_plans(house.database)->empty());
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'cancel plan'") == 1);
}

TEST_CASE("what may not be shown when its time comes is not, however that came about") {
    House house;
    REQUIRE(house.publish({"hall", "a,b", plan::Room::closed}).ok());
    REQUIRE(planned(house, {"hall", decided}).ok());
    const auto put = [&](void (*change)(hub::Channel&)) {
        hub::Channel channel = hub::channel_named(house.database, "hall").value();
        change(channel);
        REQUIRE(hub::put_channel(house.database, channel, monday).ok());
    };
    SUBCASE("another room") {
        put([](hub::Channel& it) { it.room = plan::Room::open; });
    }
    SUBCASE("a board that the channel has no more") {
        put([](hub::Channel& it) { it.boards = "a"; });
    }
    SUBCASE("a corrected file") {
        plan::Board board = testing::small_board("a");
        board.documents[0].risks[0].visibility = plan::Visibility::none;
        house.put(board);
    }
    const std::string jws = house.latest_jws("hall");
    CHECK(publish_due(house, decided).error().kind == ErrorKind::usage);
    CHECK(house.latest_jws("hall") == jws);
    CHECK(hub::all_plans(house.database)->empty());
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'cancel plan'") == 1);
    CHECK(publish_due(house, decided).ok());
}

TEST_CASE("a row that one of a board's documents hides does not keep back what shows the others") {
    House house;
    plan::Board board = testing::small_board("a");
    plan::Document older = board.documents[0];
    older.id = "d0";
    older.risks[0].visibility = plan::Visibility::none;
    board.documents.push_back(older);
    house.put(board);
    REQUIRE(house.publish({"hall", "a", plan::Room::closed}).ok());
    REQUIRE(planned(house, {"hall", decided}).ok());
    REQUIRE(publish_due(house, decided).ok());
    CHECK(house.latest("hall").issued == decided);
}

TEST_CASE("a plan that shows a board which is taken out of the channel is cancelled; others stay") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    REQUIRE(planned(house, {"hall", decided}).ok());
    CHECK(set(house, [](hub::Channel& it) { it.boards = "b,a"; }) == 0);
    CHECK(set(house, [](hub::Channel& it) { it.boards = "b"; }) == 1);
    CHECK(hub::all_plans(house.database)->empty());
}

TEST_CASE("what is decided to be seen by fewer is not shown by a plan made before") {
    House house;
    const auto decide = [&](plan::Visibility visibility) { return house.decide("a", visibility).value(); };
    decide(plan::Visibility::all_screens);
    REQUIRE(house.publish({"hall", "a"}).ok());
    REQUIRE(planned(house, {"hall", decided}).ok());
    CHECK(decide(plan::Visibility::all_screens) == 0);
    CHECK(house.decide("b", plan::Visibility::none).value() == 0);
    CHECK(hub::plans_of(house.database, "hall")->size() == 1);
    SUBCASE("nobody") {
        CHECK(decide(plan::Visibility::none) == 1);
    }
    SUBCASE("closed rooms") {
        CHECK(decide(plan::Visibility::closed_rooms) == 1);
    }
    REQUIRE(publish_due(house, decided).ok());
    CHECK(house.latest("hall").issued == monday);
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'cancel plan'") == 1);
}

TEST_CASE("it is known whether a plan has come due since one last looked") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    REQUIRE(planned(house, {"hall", decided, ""}).ok());
    constexpr std::chrono::seconds second{1};
    const auto due = [&](Instant after, Instant until) {
        return hub::has_plan_between(house.database, after, until).value();
    };
    CHECK_FALSE(due(monday, decided - second));
    CHECK(due(decided - second, decided));
    CHECK_FALSE(due(decided, decided + second));  // looked at then
}
