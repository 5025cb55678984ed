#include "platform/os/sync_status.hpp"

#include <doctest/doctest.h>

#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using os::SyncStatus;

TEST_CASE("what sync wrote is what the display reads") {
    const test::TemporaryFolder folder;
    const SyncStatus good{"https://hub.example.org", "demo", parse_instant("2023-12-07T14:32:00Z"), ""};
    const SyncStatus bad{"https://hub.example.org", "demo", std::nullopt, "no connection\nat all"};
    const os::Pairing code{"WDJB-MJHT",
                           "https://hub.example/p",
                           parse_instant("2023-12-07T14:41:00Z"),
                           "ok",
                           "ok",
                           "ok",
                           "https://hub.example/p?code=WDJB-MJHT"};
    const os::Pairing none{"", "", std::nullopt, "hub.example: no route", "", ""};
    const SyncStatus paired{"https://hub.example", "", std::nullopt, "", code};
    const SyncStatus lost{"https://hub.example", "", std::nullopt, "no route", none, "unreachable"};
    SyncStatus sized = good;
    sized.screen = {0, 0, 75, 80};
    for (const SyncStatus& status : {good, bad, paired, lost, sized}) {
        REQUIRE(os::write_sync_status(folder.path(), status).ok());
        CHECK(os::read_sync_status(folder.path()) == status);
    }
}

TEST_CASE("broken UTF-8 in an error does not lose the status") {
    const test::TemporaryFolder folder;
    REQUIRE(os::write_sync_status(folder.path(), {"s", "c", std::nullopt, "half \xc3"}).ok());
    CHECK(os::read_sync_status(folder.path()).error == "half \xef\xbf\xbd");
}

TEST_CASE("an absent, broken or foreign file is an empty status") {
    const test::TemporaryFolder folder;
    CHECK(os::read_sync_status(folder.path()) == SyncStatus{});
    for (const char* content : {"", "{\"server\":", "[]", "null", "{\"server\": 7, \"last_contact\": \"soon\"}"}) {
        REQUIRE(os::publish_file(folder.file("sync.json"), content).ok());
        CHECK_MESSAGE(os::read_sync_status(folder.path()) == SyncStatus{}, content);
    }
}

TEST_CASE("of pairing only what is told, and nothing where there is none") {
    const auto pairing = [](const char* json) { return os::parse_sync_status(json).pairing; };
    CHECK_FALSE(pairing(R"({"server": "s"})"));
    CHECK_FALSE(pairing(R"({"pairing": null})"));
    CHECK_FALSE(pairing(R"({"pairing": "WDJB-MJHT"})"));
    CHECK_FALSE(pairing(R"({"pairing": {"user_code": "WDJB-)"));
    CHECK(pairing(R"({"pairing": {}})") == os::Pairing{});
    CHECK(pairing(R"({"pairing": {"user_code": 7, "expires": "soon", "tls": true, "device_code": "secret"}})") ==
          os::Pairing{});
}

TEST_CASE("a code or an address too long to be one is none; what is wrong is cut") {
    const std::string much(2000, 'A');
    const auto pairing = os::parse_sync_status(R"({"pairing": {"user_code": ")" + much + R"(", "verification_url": ")" +
                                               much + R"(", "network": "no\n route )" + much + R"("}})")
                             .pairing;
    REQUIRE(pairing);
    CHECK(pairing->user_code.empty());
    CHECK(pairing->verification_url.empty());
    CHECK(pairing->network.starts_with("no route"));
    CHECK(pairing->network.size() <= 300);
}
