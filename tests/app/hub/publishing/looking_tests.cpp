// What is looked at before going back, or before a planned time, is what the displays get.
#include <doctest/doctest.h>

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/going_back.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/actions/preview_past.hpp"
#include "app/hub/actions/withdraw.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

const hub::Actor controller{"Kontrollern", monday + std::chrono::hours{3}};

hub::Channel hall(House& house) {
    return hub::channel_named(house.database, "hall").value();
}

Result<hub::Earlier> look_back(House& house, std::uint64_t version) {
    return hub::what_was_shown(house.database, house.kit.press(), hall(house), version);
}

// But for what the signing adds.
bool same_content(snapshot::Manifest one, snapshot::Manifest other) {
    for (snapshot::Manifest* each : {&one, &other}) {
        each->version = 0;
        each->epoch = 0;
        each->issued = each->expires = {};
    }
    return one == other;
}

}  // namespace

TEST_CASE("an earlier version is looked at as going back to it would show it: its boards, the channel's settings now") {
    House house;
    const auto first = house.publish({"hall", "b,a"});
    house.put(testing::small_board("a", "Något annat"));
    REQUIRE(house.publish({"hall", "a"}, monday + std::chrono::hours{1}).ok());
    const auto in_english = [](hub::Channel& channel) {
        channel.language = "en";
        return done();
    };
    REQUIRE(hub::set_channel(house.database, "hall", in_english, controller).ok());
    const auto looked = look_back(house, first->version);
    REQUIRE(looked.ok());
    CHECK_FALSE(looked->untold);
    CHECK(looked->publication.imprint.who == "test");
    CHECK(looked->showing.manifest.version == first->version);
    CHECK(looked->showing.manifest.language == "en");
    REQUIRE(hub::go_back(house.database, house.kit.press(), {"hall", first->version}, controller).ok());
    CHECK(same_content(looked->showing.manifest, house.latest("hall")));
    CHECK(looked->showing.body(first->boards[1]).value() ==
          hub::snapshot_body(house.database, first->boards[1].sha256).value());
}

TEST_CASE("only what was withdrawn, and not what was taken out otherwise, is untold") {
    House house;
    const auto both = house.publish({"hall", "a,b"});
    const auto only_a = house.publish({"hall", "a"}, monday + std::chrono::hours{1});
    CHECK_FALSE(look_back(house, both->version)->untold);
    REQUIRE(hub::withdraw(house.database, house.kit.press(), {.channel = "hall"}, controller).ok());
    CHECK(look_back(house, only_a->version)->untold == hub::Untold::withdrawn);
    const auto only_b = house.publish({"hall", "b"}, monday + std::chrono::hours{4});
    CHECK_FALSE(look_back(house, only_b->version)->untold);
    CHECK(look_back(house, both->version)->untold == hub::Untold::withdrawn);
    REQUIRE(hub::go_back(house.database, house.kit.press(), {"hall", only_a->version}, controller).ok());
    CHECK_FALSE(look_back(house, only_a->version)->untold);
}

TEST_CASE("what was made for a closed room is untold in an open one; there is no other channel's version") {
    House house;
    const auto closed = house.publish({"hall", {}, plan::Room::closed});
    const auto open = house.publish({"hall", {}, plan::Room::open}, monday + std::chrono::hours{1});
    CHECK(look_back(house, closed->version)->untold == hub::Untold::closed_room);
    CHECK_FALSE(look_back(house, open->version)->untold);
    const auto elsewhere = house.publish({"board"}, monday + std::chrono::hours{2});
    CHECK(look_back(house, elsewhere->version).error().kind == ErrorKind::not_found);
}

TEST_CASE("what is planned is looked at as it will be published, and not when it is gone") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    house.put(testing::small_board("a", "Efter beslutet"));
    const Instant at = monday + std::chrono::hours{6};
    const auto id = hub::plan_publication(house.database, house.kit.press(), {"hall", at}, controller);
    REQUIRE(id.ok());
    house.put(testing::small_board("a", "Ändrat sedan"));
    const auto looked = hub::what_is_planned(house.database, "hall", *id);
    REQUIRE(looked.ok());
    CHECK(looked->plan.at == at);
    CHECK(hub::what_is_planned(house.database, "board", *id).error().kind == ErrorKind::not_found);
    REQUIRE(hub::publish_due(house.database, house.kit.press(), {"serve", at}).ok());
    CHECK(same_content(looked->showing.manifest, house.latest("hall")));
    CHECK(hub::what_is_planned(house.database, "hall", *id).error().kind == ErrorKind::not_found);
}
