#include "app/display/wall_clock.hpp"

#include <doctest/doctest.h>

#include "platform/os/clock.hpp"

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;

snapshot::Manifest issued_at(Instant issued) {
    snapshot::Manifest manifest;
    manifest.channel = "demo";
    manifest.issued = issued;
    manifest.expires = issued + 24h * 7;
    manifest.room = plan::Room::open;
    return manifest;
}

}  // namespace

TEST_CASE("a fixed time brings its own contact, and its clock is good") {
    const Instant now = *os::parse_time("2023-12-07T14:32");
    const FixedTime fixed{now, now - 1min};
    const auto situation = situation_now(fixed, issued_at(os::now()), std::nullopt);
    CHECK(situation.now == now);
    CHECK(situation.clock_good);
    CHECK(situation.last_contact == now - 1min);
    CHECK(situation.local.hour == 14);
    REQUIRE(situation.contact_local);
    CHECK(situation.contact_local->minute == 31);
}

TEST_CASE("the channel says which pages are approved; one that is not known here is passed by, Läget never is") {
    snapshot::Manifest manifest = issued_at(os::now());
    CHECK(situation_now({}, manifest, {}).approved.empty());
    manifest.pages = {"map", "tomorrow"};
    CHECK(situation_now({}, manifest, {}).approved == std::vector{wall::PageName::now, wall::PageName::map});
    manifest.pages = {"tomorrow"};
    CHECK(situation_now({}, manifest, {}).approved == std::vector{wall::PageName::now});
}

TEST_CASE("a fixed time may be that of a clock not set") {
    const Instant now = *os::parse_time("2023-12-07T14:32");
    CHECK_FALSE(situation_now(FixedTime{now, {}, false}, issued_at(now), {}).clock_good);
}

TEST_CASE("a contact that nobody told is assumed only where something was published") {
    const Instant now = *os::parse_time("2023-12-07T14:32");
    const FixedTime untold{now, {}};
    CHECK(situation_now(untold, issued_at(now), {}).last_contact == now - 1min);
    const auto nothing = situation_now(untold, snapshot::Manifest{}, now - 5min);
    CHECK_FALSE(nothing.last_contact);
    CHECK_FALSE(nothing.contact_local);
    CHECK(situation_now(FixedTime{now, now - 3min}, snapshot::Manifest{}, {}).last_contact == now - 3min);
}

TEST_CASE("the system's time, the contact that was told, and what the manifest sets") {
    const auto manifest = issued_at(os::now() - 1h);
    const auto situation = situation_now({}, manifest, os::now() - 5min);
    CHECK(situation.clock_good);
    CHECK(os::now() - situation.now < 5s);
    CHECK(situation.expires == manifest.expires);
    CHECK(situation.room == plan::Room::open);
    CHECK(situation.contact_local);
}

TEST_CASE("a clock behind the manifest's time of issue has not been set") {
    CHECK_FALSE(situation_now({}, issued_at(os::now() + 1h), {}).clock_good);
    CHECK(situation_now({}, issued_at(os::now() + 5min), {}).clock_good);
}

TEST_CASE("without a manifest nothing expires") {
    CHECK_FALSE(situation_now({}, snapshot::Manifest{}, {}).expires);
}

}  // namespace riskbild::display
