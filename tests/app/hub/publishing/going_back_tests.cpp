#include "app/hub/actions/going_back.hpp"

#include <doctest/doctest.h>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/arrangement_visibility.hpp"
#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/withdraw.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

const hub::Actor controller{"Kontrollern", monday + std::chrono::hours{3}};

Result<snapshot::Manifest> go_back(House& house, const hub::GoingBack& order) {
    return hub::go_back(house.database, house.kit.press(), order, controller);
}

void withhold_below(House& house, int least) {
    const auto change = [least](hub::Channel& channel) {
        channel.small_numbers = least;
        return done();
    };
    REQUIRE(hub::set_channel(house.database, "hall", change, controller).ok());
}

plan::Board few_people() {
    plan::Measurement few;
    few.id = "m1";
    few.what = "Barn som fått vänta";
    few.numerator = 2;
    few.denominator = 21;
    few.about_people = true;
    plan::Board board = testing::small_board("a");
    board.documents[0].measurements = {few};
    return board;
}

}  // namespace

TEST_CASE("an earlier version comes back under a new number, with the order of its boards and a note") {
    House house;
    const auto first = house.publish({"hall", "b,a", plan::Room::closed});
    house.put(testing::small_board("a", "Något annat"));
    REQUIRE(house.publish({"hall", "a"}, monday + std::chrono::hours{1}).ok());
    REQUIRE(go_back(house, {"hall", first->version, "Fel siffror"}).ok());
    const snapshot::Manifest now = house.latest("hall");
    CHECK(now.boards == first->boards);
    CHECK(now.issued == controller.now);
    CHECK(now.version > first->version);
    CHECK(hub::published_snapshot(house.database, "hall", first->boards[1].sha256)->has_value());
    const auto publication = hub::latest_change(house.database, "hall").value();
    CHECK(publication->imprint.kind == hub::PublicationKind::back);
    CHECK(publication->imprint.note == "Fel siffror");
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'back' AND who = 'Kontrollern'") == 1);
}

TEST_CASE("what a withdrawal took can be brought back, but not the withdrawal") {
    House house;
    const auto first = house.publish({"hall"});
    const auto none = hub::withdraw(house.database, house.kit.press(), {.channel = "hall"}, controller);
    CHECK(go_back(house, {"hall", none->version}).error().kind == ErrorKind::usage);
    REQUIRE(go_back(house, {"hall", first->version}).ok());
    CHECK(house.latest("hall").boards == first->boards);
}

TEST_CASE("what was made for a closed room does not come back to an open one") {
    House house;
    const auto closed = house.publish({"hall", {}, plan::Room::closed});
    const auto open = house.publish({"hall", {}, plan::Room::open}, monday + std::chrono::hours{1});
    const std::string before = house.latest_jws("hall");
    CHECK(go_back(house, {"hall", closed->version}).error().kind == ErrorKind::usage);
    CHECK(house.latest_jws("hall") == before);
    CHECK(go_back(house, {"hall", open->version}).ok());
}

TEST_CASE("what tells small numbers does not come back once the channel withholds them") {
    House house;
    house.put(few_people());
    const auto all = house.publish({"hall", "a", plan::Room::closed});
    withhold_below(house, 5);
    CHECK(go_back(house, {"hall", all->version}).error().kind == ErrorKind::usage);
    withhold_below(house, 2);
    CHECK(go_back(house, {"hall", all->version}).ok());
}

TEST_CASE("a count that is said to be of people since does not come back") {
    House house;
    plan::Board board = few_people();
    board.documents[0].measurements[0].about_people = false;
    house.put(board);
    REQUIRE(house.publish({"hall", "a", plan::Room::closed}).ok());
    withhold_below(house, 5);
    const auto told = house.publish({"hall", "a", plan::Room::closed}, monday + std::chrono::hours{1});
    REQUIRE(go_back(house, {"hall", told->version}).ok());
    const std::string of_measured = hub::hash_of_measured(board.documents[0].measurements[0]);
    REQUIRE(hub::decide_rows(house.database, "a", "d1", {{}, {{of_measured, true}}}, controller).ok());
    CHECK(go_back(house, {"hall", told->version}).error().kind == ErrorKind::usage);
}

TEST_CASE("a row that fewer may see since does not come back, in those words or others") {
    House house;
    REQUIRE(house.decide("a", plan::Visibility::all_screens).ok());
    const auto told = house.publish({"hall", "a"});
    REQUIRE(go_back(house, {"hall", told->version}).ok());
    SUBCASE("nobody") {
        REQUIRE(house.decide("a", plan::Visibility::none).ok());
    }
    SUBCASE("closed rooms") {
        REQUIRE(house.decide("a", plan::Visibility::closed_rooms).ok());
    }
    SUBCASE("nobody, of later words") {
        house.put(testing::small_board("a", "Sen handläggning av bistånd"));
        REQUIRE(go_back(house, {"hall", told->version}).ok());
        REQUIRE(house.decide("a", plan::Visibility::none).ok());
    }
    CHECK(go_back(house, {"hall", told->version}).error().kind == ErrorKind::usage);
    REQUIRE(house.decide("a", plan::Visibility::all_screens).ok());
    CHECK(go_back(house, {"hall", told->version}).ok());
}

TEST_CASE("a version that there is not, and one of another channel, is not found") {
    House house;
    const auto first = house.publish({"hall"});
    REQUIRE(house.publish({"board"}, monday + std::chrono::hours{1}).ok());
    CHECK(go_back(house, {"board", first->version}).error().kind == ErrorKind::not_found);
    CHECK(go_back(house, {"hall", 1}).error().kind == ErrorKind::not_found);
    CHECK(go_back(house, {"hall", ~std::uint64_t{0}}).error().kind == ErrorKind::not_found);
    CHECK(go_back(house, {"nowhere", first->version}).error().kind == ErrorKind::not_found);
}
