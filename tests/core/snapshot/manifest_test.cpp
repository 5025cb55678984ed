#include "core/snapshot/manifest.hpp"

#include <doctest/doctest.h>

#include "core/base/base64url.hpp"
#include "core/base/limits.hpp"
#include "platform/crypto/ed25519.hpp"
#include "tests/core/snapshot/support/signing.hpp"

using namespace riskbild;
using namespace riskbild::snapshot;
using testing::sample_manifest;
using testing::sample_signer;
using testing::signed_by;

namespace {

const crypto::Ed25519Verifier verifier;

Result<Manifest> opened(std::string_view jws) {
    return open_manifest(jws, sample_signer().public_key(), verifier);
}

std::string header_of(std::string_view jws) {
    return from_base64url(jws.substr(0, jws.find('.'))).value();
}

// What is said of the sample's payload with one place changed, under a good signature.
std::string after(const std::string& from, const std::string& to) {
    std::string payload = encode(sample_manifest());
    const std::size_t at = payload.find(from);
    REQUIRE(at != std::string::npos);
    const auto manifest =
        opened(signed_by(sample_signer(), R"({"alg":"EdDSA"})", payload.replace(at, from.size(), to)));
    if (manifest) return "";
    CHECK(manifest.error().kind == ErrorKind::input);
    return manifest.error().message;
}

std::string with_header(const std::string& header) {
    const auto manifest = opened(signed_by(sample_signer(), header, encode(sample_manifest())));
    if (manifest) return "";
    CHECK(manifest.error().kind == ErrorKind::untrusted);
    return manifest.error().message;
}

}  // namespace

TEST_CASE("a signed manifest opens with its key and comes back whole") {
    const Manifest manifest = sample_manifest();
    CHECK(opened(sign_manifest(manifest, sample_signer())).value() == manifest);
}

TEST_CASE("the payload is what the contract says") {
    Manifest manifest = sample_manifest();
    manifest.boards.resize(1);
    manifest.next_key = PublicKey{};
    manifest.pages = {"now", "map"};
    CHECK(encode(manifest) ==
          R"({"boards":[{"id":"exempel-a","length":300000,"sha256":")" + std::string(64, 'a') +
              R"("}],"cadence_s":3600,"channel":"demo","epoch":1,"expires":"2024-03-08T12:00:00Z",)"
              R"("format":"riskbild-manifest/1","issued":"2024-03-01T12:00:00Z","language":"sv","limit_s":2592000,)"
              R"("next_key":")" +
              std::string(43, 'A') + R"(","pages":["now","map"],"room":"open","version":1709294400000})");
    manifest.boards.clear();
    CHECK(encode(manifest).starts_with(R"({"boards":[],)"));
}

TEST_CASE("the header names algorithm, key and type") {
    const std::string key = to_text(sample_signer().public_key());
    CHECK(header_of(sign_manifest(sample_manifest(), sample_signer())) ==
          R"({"alg":"EdDSA","jwk":{"crv":"Ed25519","kty":"OKP","x":")" + key + R"("},"kid":")" + key.substr(0, 16) +
              R"(","typ":"riskbild-manifest+jws"})");
}

TEST_CASE("how to show a channel may be left unsaid") {
    const std::string payload = R"({"format":"riskbild-manifest/1","channel":"demo","epoch":1,"version":7,)"
                                R"("issued":"2024-03-01T12:00:00Z","expires":"2024-03-08T12:00:00Z","boards":[]})";
    const Manifest manifest = decode_manifest(payload).value();
    CHECK(manifest.room == plan::Room::closed);
    CHECK(manifest.language == "sv");
    CHECK(manifest.cadence == std::chrono::hours{1});
    CHECK(manifest.limit == std::chrono::hours{24 * 30});
    CHECK_FALSE(manifest.next_key);
}

TEST_CASE("no bit of a signed manifest can change") {
    const std::string jws = sign_manifest(sample_manifest(), sample_signer());
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < 8 * jws.size(); ++bit) {
        std::string changed = jws;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        if (opened(changed)) ++accepted;
    }
    MESSAGE(8 * jws.size() << " bits flipped, " << accepted << " accepted");
    CHECK(accepted == 0);
}

TEST_CASE("nothing may follow the signature, or be missing") {
    const std::string jws = sign_manifest(sample_manifest(), sample_signer());
    for (const char* more : {"\n", " ", ".", ".e30", "A", "=", "=="}) CHECK_FALSE(opened(jws + more).ok());
    CHECK_FALSE(opened(" " + jws).ok());
    for (std::size_t length = 0; length < jws.size(); ++length) CHECK_FALSE(opened(jws.substr(0, length)).ok());
    CHECK(opened("<html>Logga in</html>").error().message ==
          "manifest refused: this is no signed manifest (a compact JWS)");
}

TEST_CASE("another key is told by name") {
    const auto& other = testing::other_signer();
    const auto refused = opened(sign_manifest(sample_manifest(), other));
    CHECK(refused.error().kind == ErrorKind::untrusted);
    CHECK(refused.error().message == "manifest refused: its signature is not by the trusted key " +
                                         key_id(sample_signer().public_key()) + ", it names key " +
                                         key_id(other.public_key()) +
                                         "; it is damaged, or another key signs now: give that with --key FILE, or run "
                                         "riskbild-sync --unpair and pair this device anew");
}

TEST_CASE("only EdDSA, whatever the header says") {
    CHECK(with_header(R"({"alg":"EdDSA"})") == "");
    CHECK(with_header(R"({"alg":"none"})") == "manifest refused: it is signed by the algorithm 'none', not EdDSA");
    CHECK(with_header(R"({"alg":"HS256"})") == "manifest refused: it is signed by the algorithm 'HS256', not EdDSA");
    CHECK(with_header(R"({})") == "manifest refused: its header is not understood");
    CHECK(with_header(R"({"alg":"EdDSA","alg":"EdDSA"})") == "manifest refused: its header is not understood");
    CHECK(with_header(R"({"alg":"EdDSA","typ":"JWT"})") ==
          "manifest refused: it is a 'JWT', not a riskbild-manifest+jws");
    CHECK(with_header(R"({"alg":"EdDSA","crit":["b64"],"b64":false})") ==
          "manifest refused: its header demands an extension that is unknown here");
    CHECK(with_header(R"({"alg":"EdDSA","jwk":{"kty":"OKP","crv":"Ed25519","x":")" +
                      to_text(testing::other_signer().public_key()) + R"("}})") ==
          "manifest refused: its header names another key than it is signed by");

    const std::string unsigned_jws =
        to_base64url(R"({"alg":"none"})") + "." + to_base64url(encode(sample_manifest())) + ".";
    CHECK(opened(unsigned_jws).error().kind == ErrorKind::untrusted);
}

TEST_CASE("a payload is judged field by field") {
    const std::string refused = "manifest refused: ";
    CHECK(after(R"("channel":"demo")", R"("channel":"")") == refused + "channel: is empty or too long");
    CHECK(after(R"("channel":"demo",)", "") == refused + "channel: is missing");
    CHECK(after("manifest/1", "manifest/2") ==
          refused + "format: 'riskbild-manifest/2' is not 'riskbild-manifest/1'; update this program");
    CHECK(after(R"("version":1709294400000)", R"("version":18446744073709551614)") == "");
    CHECK(after(R"("version":1709294400000)", R"("version":18446744073709551615)") ==
          refused + "version: leaves no next one");
    CHECK(after(R"("version":1709294400000)", R"("version":18446744073709551616)") ==
          refused + "version: is no whole number from 0 to 18446744073709551615");
    CHECK(after(R"("version":1709294400000)", R"("version":-1)") ==
          refused + "version: is no whole number from 0 to 18446744073709551615");
    CHECK(after(R"("epoch":1)", R"("epoch":1,"epoch":2)") == refused + "the key 'epoch' occurs twice");
    CHECK(after("2024-03-01T12:00:00Z", "2024-03-01T13:00:00+01:00") ==
          refused + "issued: '2024-03-01T13:00:00+01:00' is no time such as 2023-12-06T14:31:00Z");
    CHECK(after("2024-03-08", "2024-02-08") == refused + "expires: is before it was issued");
    CHECK(after(R"("id":"nordost")", R"("id":"exempel-a")") == refused + "boards[1].id: occurs twice");
    CHECK(after(R"("id":"nordost")", R"("id":"../nordost")") ==
          refused + "boards[1].id: '../nordost' is no board key: letters a to z, digits and hyphens");
    CHECK(after(std::string(64, 'a'), std::string(64, 'A')) ==
          refused + "boards[0].sha256: is no digest of 64 lower-case hexadecimal digits");
    CHECK(after(R"("length":300000)", R"("length":2097153)") ==
          refused + "boards[0].length: 2097153 is not between 1 and 2097152");
    CHECK(after(R"("cadence_s":3600)", R"("cadence_s":0)") == refused + "cadence_s: 0 is not between 1 and 315360000");
    CHECK(after(R"("room":"open")", R"("room":"garden")") ==
          refused + "room: the word 'garden' is unknown here; a newer program may know it");
    CHECK(after(R"("room":"open")", R"("room":"open","next_key":"")") ==
          refused + "next_key: is no key of 32 bytes in base64url");
    CHECK(after(R"("room":"open")", R"("room":"open","pages":["now","a page of tomorrow"])") ==
          refused + "pages: 'a page of tomorrow' is no page: letters a to z");
    CHECK(after(R"("room":"open")", R"("room":"open","pages":"now")") == refused + "pages: is no list");
    CHECK(after(R"("room":"open")", R"("room":"open","pages":["tomorrow"])") == "");
    CHECK(after(R"("boards":[)", R"("tavlor":[)") == refused + "boards: is missing");
    CHECK(after(R"("room":"open")", R"("room":"open","newer":{}})").starts_with(refused + "this is not JSON"));
    CHECK(after(R"("room":"open")", R"("room":"open","newer":{})") == "");
}

TEST_CASE("a manifest has its limits") {
    Manifest manifest = sample_manifest();
    manifest.boards.resize(1);
    while (manifest.boards.size() < 2'900) {
        manifest.boards.push_back(manifest.boards[0]);
        manifest.boards.back().id = "board-" + std::to_string(manifest.boards.size());
    }
    CHECK(opened(sign_manifest(manifest, sample_signer())).ok());
    while (manifest.boards.size() < limits::boards_per_channel + 1) {
        manifest.boards.push_back(manifest.boards[0]);
        manifest.boards.back().id = std::to_string(manifest.boards.size());
    }
    CHECK(opened(sign_manifest(manifest, sample_signer())).error().message.ends_with("at most 1048576 are allowed"));
}

TEST_CASE("a key has one text") {
    const PublicKey key = sample_signer().public_key();
    CHECK(key_from_text(to_text(key)) == key);
    CHECK(key_id(key) == to_text(key).substr(0, 16));
    CHECK_FALSE(key_from_text(""));
    CHECK_FALSE(key_from_text(to_text(key) + "A"));
    CHECK_FALSE(key_from_text(std::string(42, 'A') + "B"));  // bits that say nothing must be zero
}

TEST_CASE("the claimed key is read without trusting it") {
    const std::string jws = sign_manifest(sample_manifest(), testing::other_signer());
    CHECK(claimed_key(jws) == testing::other_signer().public_key());
    CHECK_FALSE(claimed_key(""));
    CHECK_FALSE(claimed_key("a.b"));
    CHECK_FALSE(claimed_key(signed_by(sample_signer(), R"({"alg":"EdDSA"})", "{}")));
    CHECK_FALSE(claimed_key(signed_by(sample_signer(), R"({"alg":"EdDSA","jwk":{"crv":"X25519","x":"AA"}})", "{}")));
}
