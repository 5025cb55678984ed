// Signatures and hashes that hold together without a crypto library. Anybody could forge them; no test does.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/base/hash.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::test {

inline std::uint64_t mixed(std::string_view text, std::uint64_t state) {
    for (const char byte : text) state = (state ^ static_cast<unsigned char>(byte)) * 0x100000001b3U + 0x9e3779b9U;
    return state;
}

inline snapshot::Signature fake_signature(std::string_view message, const snapshot::PublicKey& key) {
    const std::string key_text(key.begin(), key.end());
    snapshot::Signature signature{};
    for (std::size_t i = 0; i < signature.size(); ++i)
        signature[i] = static_cast<unsigned char>(mixed(message, mixed(key_text, i)) >> 24U);
    return signature;
}

class FakeSigner final : public snapshot::Signer {
public:
    explicit FakeSigner(unsigned char number) { key_.fill(number); }
    snapshot::PublicKey public_key() const override { return key_; }
    snapshot::Signature sign(std::string_view message) const override { return fake_signature(message, key_); }

private:
    snapshot::PublicKey key_{};
};

class FakeVerifier final : public snapshot::Verifier {
public:
    bool verify(std::string_view message, const snapshot::Signature& signature,
                const snapshot::PublicKey& key) const override {
        return signature == fake_signature(message, key);
    }
};

class FakeHasher final : public Hasher {
public:
    std::string sha256_hex(std::string_view bytes) const override {
        std::string hex;
        for (std::uint64_t i = 0; i < 64; ++i) hex += "0123456789abcdef"[mixed(bytes, i) >> 20U & 15U];
        return hex;
    }
};

}  // namespace riskbild::test
