#include "app/sync/settings.hpp"

#include <doctest/doctest.h>

#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using sync::Words;

namespace {

Words enough() {
    Words words;
    words.server = "https://hub.example.org";
    words.channel = "demo";
    words.cache = "/var/lib/riskbild/cache.db";
    return words;
}

void check_refused(const Words& words, const std::string& why) {
    const auto settings = sync::judged(words);
    REQUIRE_FALSE(settings.ok());
    CHECK(settings.error().kind == ErrorKind::usage);
    CHECK_MESSAGE(settings.error().message.find(why) != std::string::npos, settings.error().message);
}

Result<Words> config(const std::string& content) {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("riskbild.toml");
    REQUIRE(os::publish_file(path, content).ok());
    return sync::read_config(path);
}

}  // namespace

TEST_CASE("server, channel and cache are enough") {
    const auto settings = sync::judged(enough());
    REQUIRE(settings.ok());
    CHECK(settings->interval == std::chrono::seconds{60});
    CHECK(settings->deadline == std::chrono::seconds{15});
}

TEST_CASE("what is missing or wrong is said") {
    Words words = enough();
    SUBCASE("no server") {
        words.server.clear();
        check_refused(words, "--server");
    }
    SUBCASE("no address") {
        words.server = "hub.example.org";
        check_refused(words, "https://");
    }
    SUBCASE("a channel that would leave its place in the address") {
        for (const char* name : {"../other", "a/b", "a b", ".hidden", "a\r\nX: y"}) {
            words.channel = name;
            check_refused(words, "--channel");
        }
    }
    SUBCASE("no cache") {
        words.cache.clear();
        check_refused(words, "--cache");
    }
    SUBCASE("an interval that is none") {
        for (const long interval : {0L, -1L, 1'000'000'000'000L}) {
            words.interval = interval;
            check_refused(words, "interval");
        }
    }
}

TEST_CASE("http to another machine must be said twice") {
    Words words = enough();
    words.server = "http://hub.example.org";
    check_refused(words, "insecure");
    words.insecure = true;
    CHECK(sync::judged(words).ok());
    words.insecure = false;
    words.server = "http://127.0.0.1:8080";
    CHECK(sync::judged(words).ok());
}

TEST_CASE("the configuration; keys of the display are none of our business") {
    const auto words = config(
        "server = \"http://127.0.0.1:8080\"\nchannel = \"demo\"\ncache = \"c\"\ntoken_file = \"t\"\nkey_file = \"k\"\n"
        "ca_file = \"ca\"\ninterval = 30\ndeadline = 5\ninsecure = true\n[screen]\ndiagonal = 55\n");
    REQUIRE_MESSAGE(words.ok(), words.error().message);
    CHECK(words->channel == "demo");
    CHECK(words->token_file == "t");
    CHECK(words->key_file == "k");
    CHECK(words->ca_file == "ca");
    CHECK(words->interval == 30);
    CHECK(words->deadline == 5);
    CHECK(words->insecure);
}

TEST_CASE("a configuration that cannot be read names file and line") {
    for (const char* content :
         {"server = \n", "\nchannel = 5", "interval = \"often\"", "interval = 1.5", "server = \"half"}) {
        const auto words = config(content);
        REQUIRE_FALSE_MESSAGE(words.ok(), content);
        CHECK(words.error().kind == ErrorKind::input);
        CHECK(words.error().message.find("riskbild.toml: line ") != std::string::npos);
    }
    CHECK(sync::read_config("/absent.toml").error().kind == ErrorKind::not_found);
    CHECK(config("")->server.empty());
}

TEST_CASE("the command line comes before the configuration") {
    Words said;
    said.channel = "said";
    Words written = enough();
    written.token_file = "token";
    written.interval = 30;
    const Words both = sync::merged(said, written);
    CHECK(both.channel == "said");
    CHECK(both.server == written.server);
    CHECK(both.token_file == "token");
    CHECK(both.interval == 30);
}
