#include "platform/crypto/ed25519.hpp"

#include <sodium.h>

#include "platform/crypto/key_file.hpp"
#include "platform/crypto/sodium.hpp"

namespace riskbild::crypto {
namespace {

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

bool Ed25519Verifier::verify(std::string_view message, const snapshot::Signature& signature,
                             const snapshot::PublicKey& key) const {
    return crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(), key.data()) == 0;
}

struct Ed25519Signer::Secret {
    explicit Secret(const Seed& seed) { crypto_sign_seed_keypair(public_key.data(), secret_key.data(), seed.data()); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { sodium_memzero(secret_key.data(), secret_key.size()); }

    snapshot::PublicKey public_key{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key{};
};

Ed25519Signer::Ed25519Signer(std::unique_ptr<Secret> secret) : secret_(std::move(secret)) {}

Ed25519Signer::~Ed25519Signer() = default;

Result<std::unique_ptr<Ed25519Signer>> Ed25519Signer::create(const std::string& path) {
    ready();
    Seed seed{};
    randombytes_buf(seed.data(), seed.size());
    const Status stored = create_key_file(path, seed);
    sodium_memzero(seed.data(), seed.size());
    if (!stored) return stored.error();
    return load(path);
}

Result<std::unique_ptr<Ed25519Signer>> Ed25519Signer::load(const std::string& path) {
    ready();
    Result<Seed> seed = read_key_file(path);
    if (!seed) return seed.error();
    std::unique_ptr<Ed25519Signer> signer(new Ed25519Signer(std::make_unique<Secret>(*seed)));
    sodium_memzero(seed->data(), seed->size());
    return signer;
}

snapshot::PublicKey Ed25519Signer::public_key() const {
    return secret_->public_key;
}

snapshot::Signature Ed25519Signer::sign(std::string_view message) const {
    snapshot::Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(), secret_->secret_key.data());
    return signature;
}

}  // namespace riskbild::crypto
