// A hub with displays in two channels, and a clock that goes when it is told to.
#pragma once

#include <doctest/doctest.h>

#include "app/hub/actions/fleet_keeper.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/tokens.hpp"
#include "tests/app/hub/web/guest.hpp"

namespace riskbild::tests {

inline fleet::Heartbeat lit(std::uint64_t version) {
    fleet::Glass glass;
    glass.version = version;
    glass.page = "now";
    glass.board = "a";
    glass.advancing = true;
    fleet::Heartbeat heartbeat;
    heartbeat.program = "0.1.0";
    heartbeat.glass = glass;
    return heartbeat;
}

struct FleetHouse {
    HubOnDisk hub;
    sqlite::Database database = hub.database();
    std::uint64_t hall_version = 0;

    FleetHouse() {
        plan::Board board;
        board.key = "a";
        board.name = "Nämnden A";
        REQUIRE(hub::put_board(database, board, hub.now()).ok());
        hall_version = publish("hall");
        publish("board-room");
    }

    std::uint64_t publish(const std::string& channel) {
        hub::PublishOrder order;
        order.channel = channel;
        const auto manifest = hub::publish(database, hub.house().kit.press(), order, {"test", hub.now()});
        REQUIRE_MESSAGE(manifest.ok(), (manifest ? "" : manifest.error().message));
        return manifest->version;
    }
    void add(const std::string& token, const std::string& channel = "hall") {
        REQUIRE(hub::put_token(database, {token, channel, "hash", hub.now(), {}}).ok());
    }
};

}  // namespace riskbild::tests
