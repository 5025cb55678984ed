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
    for (const SyncStatus& status : {good, bad}) {
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
