#include "app/hub/actions/withdraw.hpp"

#include <doctest/doctest.h>

#include "app/hub/actions/housekeeping.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "app/hub/store/tokens.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

const hub::Actor controller{"Kontrollern", monday + std::chrono::hours{1}};

Result<snapshot::Manifest> withdraw(House& house, const hub::Withdrawal& order) {
    return hub::withdraw(house.database, house.kit.press(), order, controller);
}

}  // namespace

TEST_CASE("a channel that is withdrawn names no board, and its snapshots are served to nobody") {
    House house;
    const auto shown = house.publish({"hall"});
    REQUIRE(withdraw(house, {.channel = "hall", .note = "Fel nämnd"}).ok());
    const snapshot::Manifest now = house.latest("hall");
    CHECK(now.boards.empty());
    CHECK(now.version > shown->version);
    for (const snapshot::BoardEntry& entry : shown->boards)
        CHECK_FALSE(hub::published_snapshot(house.database, "hall", entry.sha256)->has_value());
    const auto publication = hub::latest_change(house.database, "hall").value();
    CHECK(publication->imprint.kind == hub::PublicationKind::withdraw);
    CHECK(publication->imprint.note == "Fel nämnd");
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'withdraw' AND who = 'Kontrollern'") == 1);
    CHECK(withdraw(house, {"hall"}).error().kind == ErrorKind::not_found);
}

TEST_CASE("a withdrawn channel is renewed as empty as it is, and comes back only when it is published") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    REQUIRE(withdraw(house, {"hall"}).ok());
    const std::uint64_t before = house.latest("hall").version;
    const hub::Actor serve{"serve", monday + std::chrono::days{5}};
    REQUIRE(hub::renew_manifests(house.database, house.kit.press(), serve).ok());
    CHECK(house.latest("hall").version > before);
    CHECK(house.latest("hall").boards.empty());
    REQUIRE(house.publish({"hall"}, monday + std::chrono::days{6}).ok());
    CHECK(house.latest("hall").boards.size() == 2);
}

TEST_CASE("one board is withdrawn, stays so at the next publication, and leaves the others as they were") {
    House house;
    const auto shown = house.publish({"hall"});
    house.put(testing::small_board("b", "Något som ingen har publicerat"));
    REQUIRE(withdraw(house, {"hall", "a"}).ok());
    CHECK(house.latest("hall").boards == std::vector{shown->boards[1]});
    CHECK_FALSE(hub::published_snapshot(house.database, "hall", shown->boards[0].sha256)->has_value());
    CHECK(hub::channel_named(house.database, "hall")->boards == "b");
    CHECK(house.publish({"hall"}, monday + std::chrono::hours{2})->boards.size() == 1);

    REQUIRE(withdraw(house, {"hall", "b"}).ok());
    CHECK(house.latest("hall").boards.empty());
    CHECK(house.publish({"hall"}, monday + std::chrono::hours{3}).error().kind == ErrorKind::not_found);
    CHECK(withdraw(house, {"hall", "nowhere"}).error().kind == ErrorKind::not_found);
}

TEST_CASE("what is planned does not bring back what was withdrawn") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    const auto plan = [&](const std::string& channel) {
        const hub::PlanOrder order{channel, monday + std::chrono::days{1}};
        REQUIRE(hub::plan_publication(house.database, house.kit.press(), order, controller).ok());
    };
    plan("hall");
    REQUIRE(house.publish({"board", "b"}).ok());
    plan("board");
    REQUIRE(withdraw(house, {"hall", "a"}).ok());
    CHECK(hub::plans_of(house.database, "hall")->empty());
    CHECK(hub::plans_of(house.database, "board")->size() == 1);
}

TEST_CASE("a withdrawal that fails changes nothing") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    const std::string before = house.latest_jws("hall");
    CHECK(withdraw(house, {.channel = "hall", .note = std::string(201, 'x')}).error().kind == ErrorKind::usage);
    CHECK(withdraw(house, {"nowhere"}).error().kind == ErrorKind::not_found);
    CHECK(house.latest_jws("hall") == before);
}

TEST_CASE("the picture of a display's glass does not outlive what was on it") {
    House house;
    const auto photographed = [&](const char* token, const char* channel) {
        REQUIRE(house.publish({channel}).ok());
        REQUIRE(hub::put_token(house.database, {token, channel, std::string("hash of ") + token, monday, {}}).ok());
        REQUIRE(hub::put_glass_picture(house.database, token, "png", monday).ok());
    };
    const auto kept = [&](const char* token) {
        return !hub::glass_picture_of(house.database, token).value().png.empty();
    };
    photographed("d1", "hall");
    photographed("d2", "board");
    REQUIRE(withdraw(house, {"hall", "a"}).ok());
    CHECK_FALSE(kept("d1"));
    CHECK_FALSE(hub::glass_picture_times(house.database, "d1").value().taken);
    CHECK(kept("d2"));
    REQUIRE(hub::forget_old_pictures(house.database, monday + std::chrono::hours{1}).ok());
    CHECK(kept("d2"));
    REQUIRE(hub::forget_old_pictures(house.database, monday + std::chrono::minutes{61}).ok());
    CHECK_FALSE(kept("d2"));
}
