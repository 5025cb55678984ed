#include "tests/core/snapshot/support/signing.hpp"

#include <sodium.h>

#include <array>

#include "core/base/base64url.hpp"

namespace riskbild::testing {
namespace {

class FixedSigner final : public snapshot::Signer {
public:
    explicit FixedSigner(unsigned char seed_byte) {
        std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
        seed.fill(seed_byte);
        crypto_sign_seed_keypair(public_key_.data(), secret_key_.data(), seed.data());
    }
    snapshot::PublicKey public_key() const override { return public_key_; }
    snapshot::Signature sign(std::string_view message) const override {
        snapshot::Signature signature{};
        crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(message.data()),
                             message.size(), secret_key_.data());
        return signature;
    }

private:
    snapshot::PublicKey public_key_{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key_{};
};

}  // namespace

const snapshot::Signer& sample_signer() {
    static const FixedSigner signer(1);
    return signer;
}

const snapshot::Signer& other_signer() {
    static const FixedSigner signer(2);
    return signer;
}

snapshot::Manifest sample_manifest() {
    snapshot::Manifest manifest;
    manifest.channel = "demo";
    manifest.issued = *parse_instant("2024-03-01T12:00:00Z");
    manifest.expires = *parse_instant("2024-03-08T12:00:00Z");
    manifest.version = 1'709'294'400'000;
    manifest.room = plan::Room::open;
    manifest.boards = {{"exempel-a", std::string(64, 'a'), 300'000}, {"nordost", std::string(64, 'b'), 200'000}};
    return manifest;
}

std::string signed_by(const snapshot::Signer& signer, const std::string& header, const std::string& payload) {
    const std::string text = to_base64url(header) + "." + to_base64url(payload);
    const snapshot::Signature signature = signer.sign(text);
    return text + "." + to_base64url(std::string(signature.begin(), signature.end()));
}

}  // namespace riskbild::testing
