#include "core/refresh/refresh.hpp"

#include <doctest/doctest.h>

#include "tests/core/refresh/device.hpp"

using namespace riskbild;
using test::board_json;
using test::Device;

namespace {

using Boards = std::map<std::string, std::string>;

Boards two_boards() {
    return {{"a", board_json("a", "Nämnd A")}, {"b", board_json("b", "Nämnd B")}};
}

Boards two_with_newer_b() {
    return {{"a", board_json("a", "Nämnd A")}, {"b", board_json("b", "Nämnd B, ny")}};
}

// A device that has taken version 10 of two boards.
Device settled() {
    Device device;
    device.publish(10, two_boards());
    REQUIRE(device.refresh().ok());
    device.source.asked.clear();
    return device;
}

void check_old_view_stays(Device& device, const std::string& why) {
    const int commits = device.cache.commits;
    const Result<refresh::Refreshed> result = device.refresh();
    REQUIRE_FALSE(result.ok());
    CHECK_MESSAGE(result.error().message.find(why) != std::string::npos, result.error().message);
    CHECK(device.cache.bodies == two_boards());
    CHECK(device.cache.commits == commits);
}

}  // namespace

TEST_CASE("the first refresh fetches every board") {
    Device device;
    device.publish(10, two_boards());
    const auto result = device.refresh();
    REQUIRE(result.ok());
    CHECK(result->changed);
    CHECK(result->fetched == 2);
    CHECK(device.cache.bodies == two_boards());
    CHECK(device.trust.trust.version_floor.at("demo") == 10);
}

TEST_CASE("nothing new writes nothing") {
    Device device = settled();
    const int saves = device.trust.saves;
    SUBCASE("304") {}
    SUBCASE("the same bytes again, from a server that knows no ETag") {
        device.source.etag.clear();
    }
    for (int poll = 0; poll < 1000; ++poll) {
        const auto result = device.refresh();
        REQUIRE(result.ok());
        CHECK_FALSE(result->changed);
        CHECK(result->manifest.version == 10);
    }
    CHECK(device.cache.commits == 1);
    CHECK(device.trust.saves == saves);
    CHECK(device.source.asked.empty());
}

TEST_CASE("only the board that changed is fetched") {
    Device device = settled();
    device.publish(11, two_with_newer_b());
    const auto result = device.refresh();
    REQUIRE(result.ok());
    CHECK(result->fetched == 1);
    CHECK(device.source.asked == std::vector<std::string>{"b"});
    CHECK(device.cache.bodies == two_with_newer_b());
}

TEST_CASE("a withdrawn board leaves the cache") {
    Device device = settled();
    device.publish(11, {{"a", two_boards().at("a")}});
    REQUIRE(device.refresh().ok());
    CHECK_FALSE(device.cache.bodies.contains("b"));
}

TEST_CASE("whatever comes with a newer manifest, the old view stays unless all of it is right") {
    Device device = settled();
    snapshot::Manifest newer = device.manifest_of(11, two_with_newer_b());
    std::string& body = device.source.bodies[newer.boards[1].sha256];
    std::string why;
    SUBCASE("no server") {
        device.source.failure = Error{ErrorKind::network, "no connection"};
        why = "no connection";
    }
    SUBCASE("a board is missing") {
        device.source.bodies.erase(newer.boards[1].sha256);
        why = "board b: HTTP 404";
    }
    SUBCASE("a torn body") {
        body.resize(body.size() / 2);
        why = "the manifest promised";
    }
    SUBCASE("one other letter") {
        body[body.size() / 2] ^= 1;
        why = "hash";
    }
    SUBCASE("signed bytes that are no JSON") {
        const std::string broken = "{\"format\":";
        newer = device.manifest_of(11, {{"a", two_boards().at("a")}, {"b", broken}});
        why = "board b";
    }
    SUBCASE("a snapshot of another board under this name: mix and match") {
        newer = device.manifest_of(11, {{"a", two_boards().at("a")}, {"b", board_json("c", "Nämnd C")}});
        why = "of board c";
    }
    device.offer(newer, device.signer);
    check_old_view_stays(device, why);
}

TEST_CASE("a full disk keeps the old view, and the next poll heals it") {
    Device device = settled();
    device.publish(11, two_with_newer_b());
    device.cache.disk_is_full = true;
    check_old_view_stays(device, "disk full");
    device.cache.disk_is_full = false;
    REQUIRE(device.refresh().ok());
    CHECK(device.cache.bodies == two_with_newer_b());
}

TEST_CASE("304 without a cache is an error, not an empty wall") {
    Device device;
    device.source.always_304 = true;
    const auto result = device.refresh();
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().kind == ErrorKind::network);
}

TEST_CASE("304 for ever is seen as frozen when what we hold expires") {
    Device device = settled();
    device.source.always_304 = true;
    device.now += std::chrono::days{6};
    CHECK(device.refresh().ok());
    device.now += std::chrono::days{1};
    check_old_view_stays(device, "expired");
}

TEST_CASE("another channel's cache is not asked about and not reused") {
    Device device = settled();
    device.options.channel = "other";
    snapshot::Manifest other = device.manifest_of(10, two_boards());
    other.channel = "other";
    device.offer(other, device.signer);
    const auto result = device.refresh();
    REQUIRE(result.ok());
    CHECK(result->fetched == 2);
}
