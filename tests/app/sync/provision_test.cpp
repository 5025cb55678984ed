#include "app/sync/provision.hpp"

#include <doctest/doctest.h>

#include "app/sync/membership.hpp"
#include "app/sync/trust_file.hpp"
#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;

namespace {

const Instant noon = *parse_instant("2026-11-23T12:00:00Z");
const std::string token = "0123456789ab.canary-canary-canary-canary-canary-canary-ca";
const std::string key_line = "key = \"" + snapshot::to_text({7}) + "\"\n";

struct House {
    test::TemporaryFolder folder;
    std::string path = folder.file("riskbild-provision.toml");
    std::string cache = folder.file("state/cache.db");

    Status taken_over(const std::string& content, const std::string& key_file = "") {
        REQUIRE(os::write_file_atomically(path, content).ok());
        return started_again(key_file);
    }
    Status started_again(const std::string& key_file = "") const {
        sync::Words said;
        said.cache = cache;
        said.key_file = key_file;
        return sync::take_over(path, said, noon);
    }
    std::string content() const { return *os::read_file(path, 10'000); }
    sync::Words words() const { return sync::provisioned(cache).value(); }
    std::optional<sync::Membership> membership() const {
        sync::Settings settings;
        settings.server = {true, "hub.example", 443, ""};
        settings.cache = cache;
        return sync::find_membership(settings).value();
    }
};

}  // namespace

TEST_CASE("a server is enough; the file is left as it is, and holds at the next start too") {
    House house;
    const std::string content = "server = \"https://hub.example\"\n[screen]\ndiagonal = 42\n";
    REQUIRE(house.taken_over(content).ok());
    CHECK(house.content() == content);
    CHECK(house.words().server == "https://hub.example");
    CHECK(house.words().diagonal == 42);
    CHECK_FALSE(house.membership());
    REQUIRE(house.started_again().ok());
    CHECK(house.words().server == "https://hub.example");
}

TEST_CASE("a token is taken over, and its line wiped where it stands") {
    for (const std::string end : {"\n", "\r\n"}) {
        House house;
        const std::string before =
            "# Entrén" + end + "server = \"https://hub.example\"" + end + "channel = \"entre\"" + end;
        const std::string after = "key = \"" + snapshot::to_text({7}) + "\"" + end + "ca = \"-----BEGIN\"" + end;
        const Status taken = house.taken_over(before + "  token = '" + token + "'" + end + after);
        REQUIRE_MESSAGE(taken.ok(), (taken ? "" : taken.error().message));
        CHECK(house.membership() == sync::Membership{"entre", token});
        CHECK(house.words().channel == "entre");
        CHECK(*os::read_file(house.words().key_file, 100) == snapshot::to_text({7}) + "\n");
        CHECK(*os::read_file(house.words().ca_file, 100) == "-----BEGIN\n");
        const std::string left = house.content();
        CHECK(left.find("canary") == std::string::npos);
        CHECK(left.starts_with(before + "# The token was taken over 2026-11-23T12:00:00Z #"));
        CHECK(left.ends_with(after));
        CHECK(os::read_file(house.cache + ".provisioned.toml", 10'000)->find("canary") == std::string::npos);
        REQUIRE(house.started_again().ok());  // the next start
        CHECK(house.membership() == sync::Membership{"entre", token});
    }
}

TEST_CASE("what is wrong is named with its line; nothing is kept, and nothing wiped") {
    House house;
    const auto refused = [&house](const std::string& content) {
        const Status taken = house.taken_over(content);
        REQUIRE_FALSE(taken.ok());
        CHECK(taken.error().kind == ErrorKind::input);
        CHECK(taken.error().message.find("canary") == std::string::npos);
        CHECK(house.content() == content);
        CHECK(house.words().server.empty());
        CHECK_FALSE(house.membership());
        return taken.error().message;
    };
    const std::string server = "server = \"https://hub.example\"\n";
    CHECK(refused("\n\nserver = https://hub.example\n").find("line 3") != std::string::npos);
    CHECK(refused(server + "token = 7\n").find("line 2") != std::string::npos);
    CHECK(refused(server + "channel = \"../a\"\ntoken = \"" + token + "\"\n").find("line 2: channel") !=
          std::string::npos);
    CHECK(refused(server + "channel = \"a\"\ntoken = \"a b\"\n").find("line 3") != std::string::npos);
    CHECK(refused("channel = \"a\"\n").find("server") != std::string::npos);
    CHECK(refused(server + "key = \"none\"\n").find("line 2") != std::string::npos);
    CHECK(
        refused(server + "channel = \"a\"\ntoken = \"" + token + "\"\n").find("line 3: a token needs the hub's key") !=
        std::string::npos);
    const std::string keyed = key_line + "channel = \"a\"\ntoken = ";
    CHECK(refused(server + keyed + "\"\"\"\n" + token + "\"\"\"\n").find("line of its own") != std::string::npos);
    CHECK(refused("server = \"ftp://hub.example\"\n" + keyed + "\"" + token + "\"\n").find("http") !=
          std::string::npos);
}

TEST_CASE("a token needs no channel: the hub knows it") {
    House house;
    REQUIRE(house.taken_over("server = \"https://hub.example\"\n" + key_line + "token = \"" + token + "\"\n").ok());
    CHECK(house.membership() == sync::Membership{"", token});
    CHECK(house.words().channel.empty());
}

TEST_CASE("a token needs no key where one is trusted already, and on loopback") {
    const auto content = [](const std::string& server) {
        return "server = \"" + server + "\"\nchannel = \"entre\"\ntoken = \"" + token + "\"\n";
    };
    House local;
    CHECK(local.taken_over(content("http://127.0.0.1:8080")).ok());
    House named;
    CHECK(named.taken_over(content("https://hub.example"), "/etc/riskbild/key").ok());
    House trusting;
    REQUIRE(os::make_folders(trusting.folder.file("state")).ok());
    refresh::Trust trust;
    trust.key = snapshot::PublicKey{7};
    REQUIRE(sync::TrustFile(trusting.cache + ".trust").save(trust).ok());
    CHECK(trusting.taken_over(content("https://hub.example")).ok());
    CHECK(trusting.membership() == sync::Membership{"entre", token});
}

TEST_CASE("half a file is an error, or says less; never half a token") {
    House house;
    const std::string whole = "server = \"https://hub.example\"\n" + key_line + "channel = \"entre\"\ntoken = \"" +
                              token + "\"\n[screen]\ndiagonal = 55\n";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        static_cast<void>(house.taken_over(whole.substr(0, size)));
        const auto membership = house.membership();
        CHECK((!membership || membership->token == token));
    }
    REQUIRE(house.taken_over(whole).ok());
    CHECK(house.membership() == sync::Membership{"entre", token});
}
