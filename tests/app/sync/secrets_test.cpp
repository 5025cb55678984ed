#include "app/sync/secrets.hpp"

#include <doctest/doctest.h>

#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;

TEST_CASE("a token is what stands in its file, without white space around it") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("token");
    REQUIRE(os::write_file_atomically(path, "canary-1\n", 0600).ok());
    CHECK(*sync::read_token(path) == "canary-1");
    CHECK(sync::read_token("")->empty());
}

TEST_CASE("what is no token is refused, and never repeated") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("token");
    unsigned mode = 0600;
    std::string content = "canary";
    SUBCASE("nothing") {
        content = "\n";
    }
    SUBCASE("two lines") {
        content = "canary\r\nX-Injected: y";
    }
    SUBCASE("letters that cannot stand in a header") {
        content = "canary-å";
    }
    SUBCASE("readable by everybody") {
        mode = 0644;
    }
    REQUIRE(os::write_file_atomically(path, content, mode).ok());
    const auto token = sync::read_token(path);
    REQUIRE_FALSE(token.ok());
    CHECK(token.error().message.find(path) == 0);
    CHECK(token.error().message.find("canary") == std::string::npos);
}

TEST_CASE("the hub's key as a file") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("key");
    snapshot::PublicKey key{};
    key.fill(7);
    REQUIRE(os::publish_file(path, snapshot::to_text(key) + "\n").ok());
    CHECK(*sync::read_key(path) == key);
    CHECK_FALSE(sync::read_key("")->has_value());
    CHECK(sync::read_key(folder.file("absent")).error().kind == ErrorKind::not_found);
    REQUIRE(os::publish_file(path, "no key").ok());
    CHECK(sync::read_key(path).error().kind == ErrorKind::input);
}
