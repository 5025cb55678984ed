#include "app/hub/actions/channel_settings.hpp"

#include <doctest/doctest.h>

#include "app/hub/actions/preview_look.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/tokens.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

const hub::Actor administrator{"Admin", monday};

hub::Channel channel_called(const std::string& name) {
    hub::Channel channel;
    channel.name = name;
    channel.title = "Ledningskorridoren";
    return channel;
}

}  // namespace

TEST_CASE("a channel is made once, as it was told") {
    House house;
    hub::Channel channel = channel_called("ledning");
    channel.negotiated = hub::Negotiation{*parse_date("2026-11-20"), "Admin"};
    channel.screen = {1080, 1920, 43, 25};
    channel.small_numbers = 5;
    REQUIRE(hub::make_channel(house.database, channel, administrator).ok());
    CHECK(hub::channel_named(house.database, "ledning").value() == channel);
    CHECK(hub::make_channel(house.database, channel, administrator).error().kind == ErrorKind::usage);
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'make channel'") == 1);
}

TEST_CASE("whatever screen a channel may be set to can be drawn") {
    int accepted = 0;
    for (const int width : {0, 200, 319, 320, 7'680, 8'000, 16'000, 16'001})
        for (const int height : {319, 320, 2'160, 4'320, 16'000})
            for (const int diagonal : {3, 4, 5, 200, 300, 301})
                for (const int distance_dm : {0, 2, 3, 500, 501}) {
                    hub::Channel channel = channel_called("ledning");
                    channel.screen = {width, height, diagonal, distance_dm};
                    const std::string query = hub::query_of(hub::look_of(channel));
                    const bool fine = hub::check_settings(channel).ok();
                    accepted += fine ? 1 : 0;
                    CHECK_MESSAGE(hub::look_in(query, {}).has_value() == fine, query);
                    CHECK_MESSAGE((!fine || (diagonal >= 5 && diagonal <= 300 && distance_dm >= 3)), query);
                }
    CHECK(accepted == 10 * 3 * 2);
}

TEST_CASE("settings beyond their bounds are refused, and nothing is changed") {
    const auto refused = [](auto change) {
        hub::Channel channel = channel_called("ledning");
        change(channel);
        const Status checked = hub::check_settings(channel);
        return !checked && checked.error().kind == ErrorKind::usage;
    };
    CHECK_FALSE(refused([](hub::Channel&) {}));
    CHECK(refused([](hub::Channel& it) { it.name = "Ledning"; }));
    CHECK(refused([](hub::Channel& it) { it.name = "../x"; }));
    CHECK(refused([](hub::Channel& it) { it.title = std::string(61, 'x'); }));
    CHECK(refused([](hub::Channel& it) { it.language = "fi"; }));
    CHECK(refused([](hub::Channel& it) { it.cadence = std::chrono::seconds{59}; }));
    CHECK(refused([](hub::Channel& it) { it.limit = it.cadence - std::chrono::seconds{1}; }));
    CHECK(refused([](hub::Channel& it) { it.limit = std::chrono::hours{24 * 367}; }));
    CHECK(refused([](hub::Channel& it) { it.pages = {"now", "everything"}; }));
    CHECK(refused([](hub::Channel& it) { it.small_numbers = -1; }));
    CHECK(refused([](hub::Channel& it) { it.screen.width = 100; }));
    CHECK(refused([](hub::Channel& it) { it.screen.diagonal = 0; }));
    CHECK(refused([](hub::Channel& it) { it.screen.distance_dm = 5000; }));

    House house;
    REQUIRE(hub::make_channel(house.database, channel_called("ledning"), administrator).ok());
    const auto in_finnish = [](hub::Channel& it) {
        it.language = "fi";
        return done();
    };
    CHECK_FALSE(hub::set_channel(house.database, "ledning", in_finnish, administrator).ok());
    CHECK(hub::channel_named(house.database, "ledning").value() == channel_called("ledning"));
}

TEST_CASE("the log says what was changed, and nothing where nothing was") {
    House house;
    const auto nothing = [](hub::Channel&) { return done(); };
    REQUIRE(hub::make_channel(house.database, channel_called("ledning"), administrator).ok());
    REQUIRE(hub::set_channel(house.database, "ledning", nothing, administrator).ok());
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'set channel'") == 0);
    const auto close = [](hub::Channel& it) {
        it.room = plan::Room::closed;
        it.pages = {"now", "map"};
        return done();
    };
    REQUIRE(hub::set_channel(house.database, "ledning", close, administrator).ok());
    const auto line = hub::read_audit(house.database, {.action = "set channel"})->at(0);
    CHECK(line.actor.name == "Admin");
    CHECK(hub::details_in(line.entry.detail) ==
          std::vector<hub::AuditDetail>{{"room", {{"room", "closed"}}}, {"pages", {{"pages", "now,map"}}}});
    CHECK(hub::set_channel(house.database, "nowhere", nothing, administrator).error().kind == ErrorKind::not_found);
}

TEST_CASE("a channel is removed with its history, but not while a display uses it") {
    House house;
    const auto published = house.publish({"hall"});
    REQUIRE(hub::put_token(house.database, {"id1", "hall", "hash", monday, {}}).ok());
    CHECK(hub::displays_by_channel(house.database)->at("hall") == 1);
    CHECK(hub::remove_channel(house.database, "hall", administrator).error().kind == ErrorKind::usage);
    REQUIRE(hub::remove_token(house.database, "id1").ok());
    REQUIRE(hub::remove_channel(house.database, "hall", administrator).ok());
    CHECK_FALSE(hub::find_channel(house.database, "hall").value());
    CHECK_FALSE(hub::latest_publication(house.database, "hall").value());
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE subject = 'hall'") == 2);
    CHECK(hub::remove_channel(house.database, "hall", administrator).error().kind == ErrorKind::not_found);

    const auto again = house.publish({"hall"}, monday + std::chrono::minutes{1});
    CHECK(again->version > published->version);
}
