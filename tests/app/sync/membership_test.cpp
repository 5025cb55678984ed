#include "app/sync/membership.hpp"

#include <doctest/doctest.h>

#include "app/sync/pairing.hpp"
#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using sync::Membership;

namespace {

const snapshot::PublicKey key{1, 2, 3};

struct House {
    test::TemporaryFolder folder;
    sync::Settings settings;

    House() {
        settings.server = {true, "hub.example", 443, ""};
        settings.cache = folder.file("cache.db");
    }
    std::optional<Membership> found() const {
        const auto membership = sync::find_membership(settings);
        REQUIRE_MESSAGE(membership.ok(), (membership.ok() ? "" : membership.error().message));
        return *membership;
    }
    void say_token(const std::string& token) {
        settings.token_file = folder.file("token");
        REQUIRE(os::write_file_atomically(settings.token_file, token, 0600).ok());
    }
};

}  // namespace

TEST_CASE("a device of which nothing is said has to be paired, and then has what pairing gave") {
    House house;
    CHECK_FALSE(house.found());
    const Membership given{"ledning", "id.secret", key};
    REQUIRE(sync::keep_membership(house.settings, given).ok());
    CHECK(house.found() == given);
}

TEST_CASE("the screen that the hub tells of is kept, within what a screen can be") {
    House house;
    Membership given{"ledning", "id.secret", key};
    given.screen = {0, 0, 75, 80};
    REQUIRE(sync::keep_membership(house.settings, given).ok());
    CHECK(house.found()->screen == fleet::Screen{0, 0, 75, 80});
    const auto told = [](const std::string& json) { return sync::parse_screen("{\"screen\": " + json + "}"); };
    CHECK(told(R"({"diagonal": 43})") == fleet::Screen{0, 0, 43, 0});
    CHECK(told(R"({"diagonal": 4, "distance_dm": 18446744073709551615})") == fleet::Screen{});
    CHECK(told(R"({"diagonal": -43, "distance_dm": "25", "width": 1920})") == fleet::Screen{});
    for (const char* none : {"[]", "null", "55", "{"}) CHECK_MESSAGE(!told(none), none);
    CHECK_FALSE(sync::parse_screen("{}"));
}

TEST_CASE("what the operator says goes before what pairing gave") {
    House house;
    REQUIRE(sync::keep_membership(house.settings, {"ledning", "id.secret", key}).ok());
    house.settings.channel = "demo";
    CHECK(house.found()->channel == "ledning");  // a channel without a token of its own is no more than a wish
    house.say_token("by-hand\n");
    CHECK(house.found() == Membership{"demo", "by-hand", {}, true});
    REQUIRE(os::write_file_atomically(house.folder.file("key"), snapshot::to_text({9})).ok());
    house.settings.key_file = house.folder.file("key");
    CHECK(house.found()->key == snapshot::PublicKey{9});
}

TEST_CASE("a channel alone is a server that asks for no token; a token file that is not there, a device to be paired") {
    House house;
    house.settings.channel = "demo";
    CHECK(house.found() == Membership{"demo", ""});
    house.settings.token_file = house.folder.file("none");
    CHECK_FALSE(house.found());
}

TEST_CASE("what one hub gave is never sent to another, and what everybody may read not at all") {
    House house;
    REQUIRE(sync::keep_membership(house.settings, {"ledning", "id.secret", key}).ok());
    house.settings.server.host = "other.example";
    CHECK_FALSE(house.found());
    house.settings.server.host = "hub.example";
    CHECK(house.found());
    const std::string path = sync::pairing_file(house.settings);
    REQUIRE(os::write_file_atomically(path, *os::read_file(path, 1000), 0644).ok());
    CHECK_FALSE(sync::find_membership(house.settings).ok());
}

TEST_CASE("half a file, or another's, is none") {
    House house;
    REQUIRE(sync::keep_membership(house.settings, {"ledning", "id.secret", key}).ok());
    const std::string path = sync::pairing_file(house.settings);
    const std::string whole = *os::read_file(path, 1000);
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
        REQUIRE(os::write_file_atomically(path, whole.substr(0, size), 0600).ok());
        CHECK_FALSE(house.found());
    }
}

TEST_CASE("a hub may be anybody: what is no offer, no membership and no channel is none") {
    const std::string key_text = snapshot::to_text(key);
    CHECK(sync::parse_given(R"({"token": "t", "channel": "c", "key": ")" + key_text + "\"}") ==
          Membership{"c", "t", key});
    for (const std::string& given : {std::string("{}"), std::string("[]"), std::string("{"),
                                     R"({"token": "t", "channel": "c", "key": "short"})" + std::string(),
                                     R"({"token": "a b", "channel": "c", "key": ")" + key_text + "\"}",
                                     R"({"token": "t", "channel": "../c", "key": ")" + key_text + "\"}"})
        CHECK_FALSE_MESSAGE(sync::parse_given(given), given);
    const auto code = sync::parse_code(R"({"device_code": "d", "user_code": "u", "expires_in": 1e9, "interval": 0})");
    REQUIRE(code);
    CHECK(code->interval == std::chrono::seconds{1});
    CHECK(sync::parse_code(R"({"device_code": "d", "user_code": "u", "interval": 1000000})")->interval ==
          std::chrono::seconds{300});
    for (const char* none : {"{}", R"({"device_code": "d"})", R"({"device_code": "d\n", "user_code": "u"})", "7"})
        CHECK_FALSE_MESSAGE(sync::parse_code(none), none);
    CHECK(sync::parse_channel(R"({"channel": "a/../b"})").empty());
}
