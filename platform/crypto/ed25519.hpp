// Ed25519 and SHA-256 by libsodium. Secret keys are wiped from memory when their owner ends.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::crypto {

class Ed25519Verifier final : public snapshot::Verifier {
public:
    bool verify(std::string_view message, const snapshot::Signature& signature,
                const snapshot::PublicKey& key) const override;
};

class Sha256 final : public Hasher {
public:
    std::string sha256_hex(std::string_view bytes) const override;
};

// A signing key in a file of 32 raw bytes (the seed), mode 0600, refused if others may read it.
class Ed25519Signer final : public snapshot::Signer {
public:
    static Result<std::unique_ptr<Ed25519Signer>> create(const std::string& path);  // fails if it exists
    static Result<std::unique_ptr<Ed25519Signer>> load(const std::string& path);
    ~Ed25519Signer() override;
    snapshot::PublicKey public_key() const override;
    snapshot::Signature sign(std::string_view message) const override;

private:
    struct Secret;
    explicit Ed25519Signer(std::unique_ptr<Secret> secret);
    std::unique_ptr<Secret> secret_;
};

std::string random_base64url(std::size_t bytes);  // for tokens
std::uint32_t random_below(std::uint32_t bound);  // each number from 0 equally likely
// Argon2id, at most 32 MB; one at a time is the caller's duty.
Result<std::string> hash_password(const std::string& password);
bool password_matches(const std::string& hash, const std::string& password);
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace riskbild::crypto
