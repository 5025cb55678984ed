#include "core/refresh/acceptance.hpp"

#include <doctest/doctest.h>

#include "tests/core/refresh/device.hpp"

using namespace riskbild;
using test::board_json;
using test::Device;
using test::FakeSigner;

namespace {

std::map<std::string, std::string> one_board() {
    return {{"a", board_json("a", "Nämnd A")}};
}

Device settled(std::uint64_t version) {
    Device device;
    device.publish(version, one_board());
    REQUIRE(device.refresh().ok());
    return device;
}

void check_refused(Device& device, const std::string& why) {
    const refresh::Trust before = device.trust.trust;
    const auto result = device.refresh();
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().kind == ErrorKind::untrusted);
    CHECK_MESSAGE(result.error().message.find(why) != std::string::npos, result.error().message);
    CHECK(device.trust.trust == before);
}

}  // namespace

TEST_CASE("1,000 older manifests, all honestly signed: none is accepted, also not after a restart or without cache") {
    Device device = settled(5000);
    SUBCASE("running") {}
    SUBCASE("restarted without its cache") {
        device.lose_the_cache();
    }
    for (std::uint64_t version = 4000; version < 5000; ++version) {
        device.publish(version, one_board());
        check_refused(device, "older than 5000");
    }
}

TEST_CASE("after the cache is lost, the version accepted last is accepted again") {
    Device device = settled(5000);
    device.lose_the_cache();
    CHECK(device.refresh().ok());
    CHECK(device.cache.bodies == one_board());
}

TEST_CASE("a version is one content for ever") {
    Device device = settled(10);
    device.publish(10, {{"a", board_json("a", "Något annat")}});
    device.source.etag.clear();
    check_refused(device, "other content");
}

TEST_CASE("another channel's manifest is refused, however new and well signed") {
    Device device = settled(10);
    snapshot::Manifest other = device.manifest_of(11, one_board());
    other.channel = "kommunhuset";
    device.offer(other, device.signer);
    check_refused(device, "for channel kommunhuset, not demo");
}

TEST_CASE("keys") {
    Device device = settled(10);
    const FakeSigner next(2);
    SUBCASE("a stranger's signature is refused") {
        device.offer(device.manifest_of(11, one_board()), next);
        check_refused(device, "not by the trusted key");
    }
    SUBCASE("without a key, and not on loopback, nothing is trusted") {
        device.trust.trust = {};
        device.options.trust_on_first_use = false;
        device.publish(11, one_board());
        check_refused(device, "--key");
    }
    SUBCASE("the operator's key is trusted at once, and replaces an older trust once") {
        device.options.key = next.public_key();
        device.offer(device.manifest_of(3, one_board()), next);
        REQUIRE(device.refresh().ok());
        CHECK(device.trust.trust.key == next.public_key());
        CHECK(device.trust.trust.version_floor.at("demo") == 3);
    }
    SUBCASE("a 304 does not confirm what the operator's new key has not signed") {
        device.options.key = next.public_key();
        check_refused(device, "not by the trusted key");
    }
    SUBCASE("a trust that was lost is made again, although the server has nothing new") {
        const refresh::Trust before = device.trust.trust;
        device.trust.trust = {};
        REQUIRE(device.refresh().ok());
        CHECK(device.trust.trust == before);
    }
    SUBCASE("the operator's key is enforced from the first poll") {
        device.options.key = next.public_key();
        device.publish(11, one_board());
        check_refused(device, "not by the trusted key");
    }
}

TEST_CASE("the old key signs the new one in") {
    Device device = settled(10);
    const FakeSigner next(2);
    snapshot::Manifest farewell = device.manifest_of(11, one_board());
    farewell.next_key = next.public_key();
    device.offer(farewell, device.signer);
    REQUIRE(device.refresh().ok());

    snapshot::Manifest first = device.manifest_of(12, one_board());
    SUBCASE("the new key needs a higher epoch") {
        device.offer(first, next);
        check_refused(device, "higher epoch");
    }
    SUBCASE("from its first manifest on the old key is over, whatever its version") {
        first.epoch = 2;
        device.offer(first, next);
        REQUIRE(device.refresh().ok());
        CHECK(device.trust.trust.key == next.public_key());
        device.offer(device.manifest_of(9999, one_board()), device.signer);
        check_refused(device, "not by the trusted key");
    }
    SUBCASE("the old key still serves until then, also without the cache") {
        device.lose_the_cache();
        REQUIRE(device.refresh().ok());
        device.publish(12, one_board());
        CHECK(device.refresh().ok());
    }
    SUBCASE("a stolen old key cannot lock the new one out with a high version") {
        snapshot::Manifest high = device.manifest_of(1'000'000, one_board());
        device.offer(high, device.signer);
        REQUIRE(device.refresh().ok());
        first.epoch = 2;
        device.offer(first, next);
        CHECK(device.refresh().ok());
    }
}

TEST_CASE("a lower key epoch is over") {
    Device device = settled(10);
    device.trust.trust.epoch = 3;
    device.publish(11, one_board());
    check_refused(device, "epoch");
}

TEST_CASE("times") {
    Device device = settled(10);
    snapshot::Manifest newer = device.manifest_of(11, one_board());
    SUBCASE("expired") {
        newer.issued = device.now - std::chrono::days{8};
        newer.expires = device.now - std::chrono::days{1};
        device.offer(newer, device.signer);
        check_refused(device, "expired 2023-12-06");
    }
    SUBCASE("a clock that runs behind does not revive it") {
        newer.issued = device.now - std::chrono::days{8};
        newer.expires = device.now - std::chrono::days{1};
        device.offer(newer, device.signer);
        device.now -= std::chrono::days{30};
        check_refused(device, "expired 2023-12-06");
    }
    SUBCASE("issued far in the future") {
        newer.issued = device.now + std::chrono::days{2};
        newer.expires = device.now + std::chrono::days{9};
        device.offer(newer, device.signer);
        check_refused(device, "clock");
    }
    SUBCASE("at 1970 nothing is called early or late that the floor cannot judge") {
        newer.issued = device.now + std::chrono::days{2};
        newer.expires = device.now + std::chrono::days{9};
        device.offer(newer, device.signer);
        device.now = Instant{};
        CHECK(device.refresh().ok());
        CHECK(device.trust.trust.clock_floor == newer.issued);
    }
    SUBCASE("no clock before the program was built is believed") {
        device.offer(newer, device.signer);
        device.options.clock_floor = newer.expires;
        device.now = Instant{};
        check_refused(device, "expired");
    }
}
