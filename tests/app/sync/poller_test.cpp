#include "app/sync/poller.hpp"

#include <doctest/doctest.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/ostream_sink.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "core/snapshot/snapshot.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/files.hpp"
#include "tests/support/bad_server.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using test::BadServer;
using test::Talk;

namespace fs = std::filesystem;

namespace {

std::string answer(const std::string& status, const std::string& headers, const std::string& body) {
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           body;
}

// A hub with one board that has been published once.
class Hub {
public:
    explicit Hub(const test::TemporaryFolder& folder) : signer_(make_signer(folder)) {
        plan::Board board;
        board.key = "a";
        board.name = "Nämnd A";
        const std::string body = snapshot::encode(board);
        snapshot::Manifest manifest;
        manifest.channel = "demo";
        manifest.version = 7;
        manifest.issued = os::now();
        manifest.expires = manifest.issued + std::chrono::days{7};
        manifest.boards = {{"a", crypto::Sha256().sha256_hex(body), body.size()}};
        const std::string signed_text = snapshot::sign_manifest(manifest, *signer_);
        server_ = std::make_unique<BadServer>([body, signed_text](const Talk& talk) {
            const std::string request = talk.hear();
            if (request.find("If-None-Match: \"7\"") != std::string::npos)
                talk.say("HTTP/1.1 304 Not Modified\r\n\r\n");
            else if (request.find("/manifest ") != std::string::npos)
                talk.say(answer("200 OK", "ETag: \"7\"\r\n", signed_text));
            else
                talk.say(answer("200 OK", "", body));
        });
    }
    int port() const { return server_->port(); }

private:
    static std::unique_ptr<crypto::Ed25519Signer> make_signer(const test::TemporaryFolder& folder) {
        auto signer = crypto::Ed25519Signer::create(folder.file("key"));
        REQUIRE(signer.ok());
        return std::move(*signer);
    }
    std::unique_ptr<crypto::Ed25519Signer> signer_;
    std::unique_ptr<BadServer> server_;
};

struct House {
    test::TemporaryFolder folder;
    sync::Settings settings;
    spdlog::logger log{"test", std::make_shared<spdlog::sinks::null_sink_st>()};

    explicit House(int port) {
        ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
        settings.server = {false, "127.0.0.1", port, ""};
        settings.channel = "demo";
        settings.cache = folder.file("state/cache.db");
        settings.deadline = std::chrono::seconds{5};
    }
};

// When each file of the folder was last written.
std::map<std::string, fs::file_time_type> times_in(const fs::path& folder) {
    std::map<std::string, fs::file_time_type> times;
    for (const auto& entry : fs::directory_iterator(folder)) times[entry.path()] = entry.last_write_time();
    times[folder] = fs::last_write_time(folder);
    return times;
}

}  // namespace

TEST_CASE("300 polls that find nothing new touch no file beside the cache and its trust") {
    const test::TemporaryFolder keys;
    const Hub hub(keys);
    House house(hub.port());
    sync::Poller poller(house.settings, house.log, -1);
    CHECK_FALSE(poller.holds_something());
    REQUIRE_FALSE(poller.poll().error);
    CHECK(poller.holds_something());
    const auto before = times_in(house.folder.file("state"));
    CHECK(before.size() == 3);
    for (int poll = 0; poll < 300; ++poll) REQUIRE_FALSE(poller.poll().error);
    CHECK(times_in(house.folder.file("state")) == before);
}

TEST_CASE("sync.json tells of contact, and keeps the last good one through failures and restarts") {
    const test::TemporaryFolder keys;
    auto hub = std::make_unique<Hub>(keys);
    House house(hub->port());
    const auto told = [] { return os::read_sync_status(*os::runtime_folder()); };
    {
        sync::Poller poller(house.settings, house.log, -1);
        REQUIRE_FALSE(poller.poll().error);
        CHECK(told().channel == "demo");
        CHECK(told().error.empty());
        CHECK(told().last_contact.has_value());
        hub.reset();
        REQUIRE(poller.poll().error);
        CHECK_FALSE(told().error.empty());
        CHECK(told().last_contact.has_value());
    }
    sync::Poller again(house.settings, house.log, -1);
    REQUIRE(again.poll().error);
    CHECK(told().last_contact.has_value());
}

TEST_CASE("the cache is lost while running: fetched anew at the next poll, under the same trust") {
    const test::TemporaryFolder keys;
    const Hub hub(keys);
    House house(hub.port());
    sync::Poller poller(house.settings, house.log, -1);
    REQUIRE_FALSE(poller.poll().error);
    fs::remove(house.settings.cache);
    REQUIRE_FALSE(poller.poll().error);
    CHECK(poller.holds_something());
    CHECK(fs::file_size(house.settings.cache) > 0);
}

TEST_CASE("what stands in the way is an error of the poll, and the next one tries again") {
    const test::TemporaryFolder keys;
    const Hub hub(keys);
    House house(hub.port());
    sync::Poller poller(house.settings, house.log, -1);
    REQUIRE(os::publish_file(house.folder.file("state"), "in the way").ok());
    REQUIRE(poller.poll().error);
    fs::remove(house.folder.file("state"));
    CHECK_FALSE(poller.poll().error);
}

TEST_CASE("the log warns of a damaged cache that was set aside, under which name") {
    const test::TemporaryFolder folder;
    sync::Settings settings;
    settings.cache = folder.file("cache.db");
    REQUIRE(os::publish_file(settings.cache, std::string("SQLite format 3\0", 16) + std::string(5000, 'x')).ok());
    std::ostringstream said;
    spdlog::logger log("test", std::make_shared<spdlog::sinks::ostream_sink_st>(said));
    log.set_pattern("%l: %v");
    sync::Poller poller(settings, log, -1);
    REQUIRE(poller.open_cache().ok());
    CHECK(said.str().find("warning: " + settings.cache + ": set aside as " + settings.cache + ".damaged-1") == 0);
}
