#include "platform/crypto/ed25519.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/platform/crypto/support.hpp"

using namespace riskbild;
using namespace riskbild::crypto;
using riskbild::testing::bytes_from_hex;
using riskbild::testing::KeyFolder;

namespace {

struct Vector {
    const char* seed;
    const char* key;
    const char* message;
    const char* signature;
};

// RFC 8032, 7.1: tests 1, 2, 3 and SHA(abc).
const Vector vectors[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a"},
    {"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
     "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd"
     "454d4423643ce80e2a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
     "3dca179c138ac17ad9bef1177331a704"},
};

template <std::size_t Size>
std::array<unsigned char, Size> array_from(const std::string& bytes) {
    REQUIRE(bytes.size() == Size);
    std::array<unsigned char, Size> array{};
    std::copy(bytes.begin(), bytes.end(), array.begin());
    return array;
}

}  // namespace

TEST_CASE("Ed25519 signs and verifies as RFC 8032 says") {
    KeyFolder folder;
    for (const Vector& vector : vectors) {
        const auto signer = Ed25519Signer::load(folder.write(bytes_from_hex(vector.seed)));
        REQUIRE(signer.ok());
        const auto key = array_from<32>(bytes_from_hex(vector.key));
        const auto signature = array_from<64>(bytes_from_hex(vector.signature));
        const std::string message = bytes_from_hex(vector.message);
        CHECK((*signer)->public_key() == key);
        CHECK((*signer)->sign(message) == signature);
        CHECK(Ed25519Verifier{}.verify(message, signature, key));
        CHECK_FALSE(Ed25519Verifier{}.verify(message + "x", signature, key));
    }
}

TEST_CASE("a signature with any bit changed does not hold") {
    const auto key = array_from<32>(bytes_from_hex(vectors[2].key));
    const auto signature = array_from<64>(bytes_from_hex(vectors[2].signature));
    const std::string message = bytes_from_hex(vectors[2].message);
    for (std::size_t bit = 0; bit < 8 * signature.size(); ++bit) {
        auto changed = signature;
        changed[bit / 8] = static_cast<unsigned char>(changed[bit / 8] ^ (1U << (bit % 8)));
        CHECK_FALSE(Ed25519Verifier{}.verify(message, changed, key));
    }
}

TEST_CASE("a key of small order verifies nothing") {
    snapshot::PublicKey identity{};
    identity[0] = 1;
    snapshot::Signature forged{};
    forged[0] = 1;  // R is the identity, S is 0: holds for every message where such keys are let in
    CHECK_FALSE(Ed25519Verifier{}.verify("anything", forged, identity));
}

TEST_CASE("a new key lies in a file for its owner alone and is the same when loaded again") {
    KeyFolder folder;
    const std::string path = folder.path("hub.key");
    const auto created = Ed25519Signer::create(path);
    REQUIRE(created.ok());
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777U) == 0600U);
    CHECK(found.st_size == 32);

    const auto loaded = Ed25519Signer::load(path);
    REQUIRE(loaded.ok());
    CHECK((*loaded)->public_key() == (*created)->public_key());
    CHECK(Ed25519Verifier{}.verify("text", (*loaded)->sign("text"), (*created)->public_key()));
}

TEST_CASE("an existing key is never overwritten") {
    KeyFolder folder;
    const std::string path = folder.path("hub.key");
    const auto first = Ed25519Signer::create(path);
    REQUIRE(first.ok());
    const auto second = Ed25519Signer::create(path);
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().message == "cannot create the key file " + path + ": File exists");
    CHECK((*Ed25519Signer::load(path))->public_key() == (*first)->public_key());
}

TEST_CASE("a key file that is not as it must be is refused with what to do") {
    KeyFolder folder;
    const auto message = [](const std::string& path) { return Ed25519Signer::load(path).error().message; };

    const std::string shared = folder.write(std::string(32, 'k'), 0640);
    CHECK(message(shared) == "the key file " + shared +
                                 " may be read or written by others: chmod 600 it, and make new keys if others had it");
    const std::string cut = folder.write(std::string(31, 'k'));
    CHECK(message(cut) == "the key file " + cut + " is damaged: it has 31 bytes, a key has 32");
    CHECK(message(folder.path("absent")) ==
          "cannot read the key file " + folder.path("absent") + ": No such file or directory");

    const std::string pipe = folder.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(message(pipe) == "the key file " + pipe + " is no plain file");
}
