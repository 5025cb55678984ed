#include "app/sync/trust_file.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using refresh::Trust;
using sync::TrustFile;

namespace {

snapshot::PublicKey key(unsigned char byte) {
    snapshot::PublicKey key{};
    key.fill(byte);
    return key;
}

}  // namespace

TEST_CASE("what is saved is loaded; no file is an empty trust") {
    const test::TemporaryFolder folder;
    TrustFile file(folder.file("cache.db.trust"));
    CHECK(*file.load() == Trust{});
    const Trust full{key(1),
                     key(2),
                     key(3),
                     4,
                     {{"demo", std::numeric_limits<std::uint64_t>::max() - 1}},
                     Instant{std::chrono::days{19000}}};
    Trust little;
    little.epoch = 1;
    for (const Trust& trust : {full, little}) {
        REQUIRE(file.save(trust).ok());
        CHECK(*file.load() == trust);
    }
}

TEST_CASE("a file that is none of ours is refused, not forgotten") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("cache.db.trust");
    TrustFile file(path);
    REQUIRE(file.save({key(1), key(1), std::nullopt, 1, {{"demo", 10}}, Instant{}}).ok());
    const std::string good = *os::read_file(path, 10'000);
    for (std::size_t size = 0; size + 2 < good.size(); size += 7) {
        REQUIRE(os::publish_file(path, good.substr(0, size)).ok());
        const auto trust = file.load();
        REQUIRE_FALSE(trust.ok());
        CHECK(trust.error().kind == ErrorKind::input);
        CHECK(trust.error().message.find(path) == 0);
    }
    for (const char* content :
         {"{}", "[]", "{\"format\": \"riskbild-trust/2\"}",
          "{\"format\": \"riskbild-trust/1\", \"epoch\": 1, \"version_floor\": {}, \"clock_floor\": \"soon\"}",
          "{\"format\": \"riskbild-trust/1\", \"epoch\": 1, \"version_floor\": {}, \"clock_floor\": "
          "\"2023-12-07T14:32:00Z\", \"key\": \"short\"}"}) {
        REQUIRE(os::publish_file(path, content).ok());
        CHECK_FALSE_MESSAGE(file.load().ok(), content);
    }
}
