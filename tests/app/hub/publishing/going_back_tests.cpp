#include "app/hub/actions/going_back.hpp"

#include <doctest/doctest.h>

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
    hub::Channel channel = hub::channel_named(house.database, "hall").value();
    channel.small_numbers = 5;
    REQUIRE(hub::set_channel(house.database, channel, controller).ok());
    CHECK(go_back(house, {"hall", all->version}).error().kind == ErrorKind::usage);
    channel.small_numbers = 2;
    REQUIRE(hub::set_channel(house.database, channel, controller).ok());
    CHECK(go_back(house, {"hall", all->version}).ok());
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
