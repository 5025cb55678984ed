#include <doctest/doctest.h>

#include <set>

#include "core/base/base64url.hpp"
#include "platform/crypto/ed25519.hpp"

using namespace riskbild;
using namespace riskbild::crypto;

TEST_CASE("SHA-256 as FIPS 180-4 says") {
    const Sha256 sha;
    CHECK(sha.sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha.sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha.sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha.sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("tokens are random and of the length asked for") {
    std::set<std::string> tokens;
    for (int i = 0; i < 1'000; ++i) {
        const std::string token = random_base64url(32);
        CHECK(from_base64url(token).value().size() == 32);
        tokens.insert(token);
    }
    CHECK(tokens.size() == 1'000);
    CHECK(random_base64url(0) == "");
}

TEST_CASE("a password fits its own hash and no other") {
    const auto hash = hash_password("riktigt lösen");
    REQUIRE(hash.ok());
    CHECK(hash->starts_with("$argon2id$v=19$m=32768,t=3,p=1$"));  // 32 MB
    CHECK(password_matches(*hash, "riktigt lösen"));
    CHECK_FALSE(password_matches(*hash, "riktigt losen"));
    CHECK_FALSE(password_matches(*hash, ""));
    CHECK(*hash_password("riktigt lösen") != *hash);  // salted
}

TEST_CASE("what is no hash fits no password") {
    CHECK_FALSE(password_matches("", ""));
    CHECK_FALSE(password_matches("nonsense", "nonsense"));
    CHECK_FALSE(password_matches(std::string(500, '$'), ""));
}

TEST_CASE("equal in constant time is equal") {
    CHECK(equal_in_constant_time("", ""));
    CHECK(equal_in_constant_time("token", "token"));
    CHECK_FALSE(equal_in_constant_time("token", "tokem"));
    CHECK_FALSE(equal_in_constant_time("token", "token "));
}
