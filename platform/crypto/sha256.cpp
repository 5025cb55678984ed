#include <sodium.h>

#include <array>

#include "platform/crypto/ed25519.hpp"

namespace riskbild::crypto {

std::string Sha256::sha256_hex(std::string_view bytes) const {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::array<char, 2 * digest.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    return hex.data();
}

}  // namespace riskbild::crypto
