#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "app/hub/actions/housekeeping.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

constexpr int rounds = 8;

// Each with a connection of its own, as two requests or two processes have.
void both_at_once(House& house, auto first, auto second) {
    auto one = house.data.database();
    auto other = house.data.database();
    REQUIRE(one.ok());
    REQUIRE(other.ok());
    std::atomic<bool> go = false;
    std::thread beside([&] {
        while (!go) std::this_thread::yield();
        second(*other);
    });
    go = true;
    first(*one);
    beside.join();
}

}  // namespace

TEST_CASE("of two who publish at once what both have looked at, one does, and the other is told to look again") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    for (int round = 0; round < rounds; ++round) {
        const auto channel = hub::channel_named(house.database, "hall").value();
        const hub::PublishOrder order{.channel = "hall",
                                      .seen = hub::prospect_of(house.database, house.kit.hasher, channel)->mark};
        std::atomic<int> published = 0;
        std::atomic<int> told = 0;
        const auto publish = [&](sqlite::Database& database) {
            const auto done = hub::publish(database, house.kit.press(), order, {"test", monday});
            if (done)
                ++published;
            else if (done.error().kind == ErrorKind::untrusted)
                ++told;
        };
        both_at_once(house, publish, publish);
        CHECK(published == 1);
        CHECK(told == 1);
    }
}

TEST_CASE("publishing while the housekeeping renews: both happen, one after the other, and the newest is the newest") {
    House house;
    for (int round = 0; round < rounds; ++round) {
        const std::string channel = "hall" + std::to_string(round);
        REQUIRE(house.publish({channel, "a"}).ok());
        const Instant half = monday + std::chrono::days{4};
        std::atomic<int> failures = 0;
        both_at_once(
            house,
            [&](sqlite::Database& database) {
                if (!hub::renew_manifests(database, house.kit.press(), {"serve", half})) ++failures;
            },
            [&](sqlite::Database& database) {
                if (!hub::publish(database, house.kit.press(), {channel, "b"}, {"test", half})) ++failures;
            });
        CHECK(failures == 0);
        const snapshot::Manifest latest = house.latest(channel);
        REQUIRE(latest.boards.size() == 1);
        CHECK(latest.boards[0].id == "b");
        CHECK(latest.version > static_cast<std::uint64_t>(half.time_since_epoch().count()) * 1000 - 1);
    }
}

TEST_CASE("a plan that two processes find due is published by one of them") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    const Instant due = monday + std::chrono::hours{1};
    const hub::PlanOrder order{"hall", due};
    REQUIRE(hub::plan_publication(house.database, house.kit.press(), order, {"test", monday}).ok());
    std::atomic<int> failures = 0;
    const auto publish = [&](sqlite::Database& database) {
        if (!hub::publish_due(database, house.kit.press(), {"serve", due})) ++failures;
    };
    both_at_once(house, publish, publish);
    CHECK(failures == 0);
    CHECK(hub::changes_of(house.database, "hall", ~std::uint64_t{0}, 10)->size() == 2);
}
