#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "app/hub/api/pairing.hpp"
#include "platform/crypto/ed25519.hpp"
#include "tests/app/hub/memory_shelf.hpp"

using namespace riskbild;
using nlohmann::json;

namespace {

struct House {
    tests::MemoryShelf shelf;
    crypto::Sha256 hasher;
    hub::Traffic traffic;
    hub::Desk desk{shelf, hasher, traffic, "test"};

    http::Response post(const std::string& body, std::map<std::string, std::string> headers = {},
                        const std::string& peer = "192.0.2.7") {
        headers.emplace("host", "hub.example:8080");
        return hub::respond({"POST", "/v1/pair", std::move(headers), "", body, peer}, desk);
    }
    json told(const std::string& body, std::map<std::string, std::string> headers = {},
              const std::string& peer = "192.0.2.7") {
        return json::parse(post(body, std::move(headers), peer).body);
    }
    // The error of a poll that is answered so.
    std::string error_at(hub::PairingAnswer answer) {
        shelf.polled = {answer};
        const http::Response response = post(R"({"device_code": "device-code"})");
        CHECK(response.status == 400);
        return json::parse(response.body).at("error");
    }
};

}  // namespace

TEST_CASE("a device that asks is given codes, and where they are entered") {
    House house;
    const json offer = house.told(R"({"device": {"host": "skarm-1", "diagonal": 55, "version": 7}})");
    CHECK(offer.at("device_code") == "device-code");
    CHECK(offer.at("user_code") == "WDJB-MJHT");
    CHECK(offer.at("verification_uri") == "http://hub.example:8080/displays/pair");
    CHECK(offer.at("verification_uri_complete") == "http://hub.example:8080/displays/pair?code=WDJB-MJHT");
    CHECK(offer.at("expires_in") == 600);
    CHECK(offer.at("interval") == 5);
    REQUIRE(house.shelf.asked.size() == 1);
    hub::DeviceAccount device;
    device.host = "skarm-1";
    device.screen.diagonal = 55;
    CHECK(house.shelf.asked[0].first == device);
    CHECK(house.shelf.asked[0].second == "192.0.2.7");
}

TEST_CASE("the address is the one that people know, where that is said; else the device's own, if it is one") {
    House house;
    CHECK(house.told("{}", {{"x-forwarded-proto", "https"}}).at("verification_uri") ==
          "https://hub.example:8080/displays/pair");
    for (const char* host : {"", "hub.example/evil?", "a b", "user@hub.example", "[::1"})
        CHECK_MESSAGE(house.post("{}", {{"host", host}}).status == 400, host);
    house.desk.public_url = "https://hub.example.org";
    CHECK(house.told("{}", {{"host", "hub.example/evil?"}}).at("verification_uri") ==
          "https://hub.example.org/displays/pair");
}

TEST_CASE("for whom a web server asks is believed of one on the same machine only") {
    House house;
    const std::map<std::string, std::string> through{{"x-forwarded-for", "198.51.100.1, 203.0.113.9"}};
    house.post("{}", through, "127.0.0.1");
    house.post("{}", through, "192.0.2.7");
    house.post("{}", {{"x-forwarded-for", "nobody"}}, "127.0.0.1");
    CHECK(house.shelf.asked[0].second == "203.0.113.9");
    CHECK(house.shelf.asked[1].second == "192.0.2.7");
    CHECK(house.shelf.asked[2].second == "127.0.0.1");
    house.desk.trusted_proxy = "192.0.2.7";
    house.post("{}", through, "::ffff:192.0.2.7");
    CHECK(house.shelf.asked[3].second == "203.0.113.9");
}

TEST_CASE("a device is told how it stands in the words of RFC 8628") {
    House house;
    CHECK(house.error_at(hub::PairingAnswer::pending) == "authorization_pending");
    CHECK(house.error_at(hub::PairingAnswer::slow_down) == "slow_down");
    CHECK(house.error_at(hub::PairingAnswer::expired) == "expired_token");
    CHECK(house.error_at(hub::PairingAnswer::refused) == "access_denied");
    house.shelf.polled = {hub::PairingAnswer::approved, "id.secret", "ledning", "Entrén", {3840, 2160, 75, 0}};
    const http::Response response = house.post(R"({"device_code": "device-code"})");
    CHECK(response.status == 200);
    const auto no_store = [](const auto& header) {
        return header.first == "Cache-Control" && header.second == "no-store";
    };
    CHECK(std::ranges::any_of(response.headers, no_store));
    const json given = json::parse(response.body);
    CHECK(given == json{{"token", "id.secret"},
                        {"channel", "ledning"},
                        {"name", "Entrén"},
                        {"screen", {{"diagonal", 75}, {"distance_dm", 0}}},
                        {"key", snapshot::to_text(house.desk.key)}});
}

TEST_CASE("while another key signs, nobody is given the one that does not any more") {
    House house;
    house.desk.key = {7};
    house.shelf.polled = {hub::PairingAnswer::approved, "id.secret", "ledning", "Entrén"};
    house.shelf.tokens["abc"] = {"abc", "entre", house.hasher.sha256_hex("secret"), {}, {}};
    house.shelf.another_signs = true;
    for (const auto& answer : {house.post(R"({"device_code": "device-code"})"),
                               house.post("{}", {{"authorization", "Bearer abc.secret"}})}) {
        CHECK(answer.status == 503);
        CHECK(answer.body.find(snapshot::to_text({7})) == std::string::npos);
        CHECK(answer.body.find("secret") == std::string::npos);
    }
    CHECK(house.error_at(hub::PairingAnswer::pending) == "authorization_pending");
    house.shelf.another_signs = false;
    CHECK(house.told("{}", {{"authorization", "Bearer abc.secret"}}).at("key") == snapshot::to_text({7}));
}

TEST_CASE("a device code that is none is an expired one") {
    House house;
    for (const char* body : {R"({"device_code": "x"})", R"({"device_code": ""})", R"({"device_code": 7})",
                             R"({"device_code": null})", R"({"device_code": ["device-code"]})"})
        CHECK_MESSAGE(house.told(body).at("error") == "expired_token", body);
}

TEST_CASE("what is no such request is refused, and a hub in trouble says so") {
    House house;
    for (const char* body : {"", "null", "[]", "{", "\"device_code\"", "[[[[[[[["})
        CHECK_MESSAGE(house.post(body).status == 400, body);
    CHECK(hub::respond({"GET", "/v1/pair", {}}, house.desk).status == 405);
    house.shelf.broken = true;
    const http::Response broken = house.post("{}");
    CHECK(broken.status == 503);
    CHECK(broken.body.find("hub.db") == std::string::npos);
}

TEST_CASE("a device that has a token is told its channel and its screen of today") {
    House house;
    house.shelf.tokens["abc"] = {"abc", "entre", house.hasher.sha256_hex("secret"), {}, {}};
    house.shelf.screens["abc"] = {1920, 1080, 43, 25};
    const json told = house.told("{}", {{"authorization", "Bearer abc.secret"}});
    CHECK(told.at("channel") == "entre");
    CHECK(told.at("screen") == json{{"diagonal", 43}, {"distance_dm", 25}});
    CHECK_FALSE(house.told("{}", {{"authorization", "Bearer abc.wrong"}}).contains("channel"));
}

TEST_CASE("what a device says of itself is made fit to be shown") {
    const auto host = [](const json& said) { return hub::read_device({{"host", said}}).host; };
    CHECK(host("a\u202Eb\nc\u0007") == "a\uFFFDb c\uFFFD");
    CHECK(host(std::string(500, 'x')).size() <= 80);
    CHECK(host("<script>") == "<script>");  // the pages' templates escape it
    CHECK(host(7).empty());
    for (const json& length :
         {json(-1), json(4U), json(301U), json(UINT64_MAX), json(1e300), json("55"), json(nullptr)})
        CHECK_MESSAGE(hub::read_device({{"diagonal", length}}).screen.diagonal == 0, length.dump());
    CHECK(hub::read_device({{"diagonal", 300U}}).screen.diagonal == 300);
    CHECK(hub::read_device("text") == hub::DeviceAccount{});
}
