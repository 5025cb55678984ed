// Tokens and passwords.
#include <sodium.h>

#include <array>

#include "core/base/base64url.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/crypto/sodium.hpp"

namespace riskbild::crypto {
namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory_bytes = 32U << 20U;

}  // namespace

std::string random_base64url(std::size_t bytes) {
    ready();
    std::string random(bytes, '\0');
    randombytes_buf(random.data(), random.size());
    return to_base64url(random);
}

std::uint32_t random_below(std::uint32_t bound) {
    ready();
    return randombytes_uniform(bound);
}

Result<std::string> hash_password(const std::string& password) {
    ready();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error{ErrorKind::io, "cannot hash the password: 32 MB of memory are needed; free some and try again"};
    return std::string(hash.data());
}

bool password_matches(const std::string& hash, const std::string& password) {
    // libsodium reads all of its fixed field.
    std::array<char, crypto_pwhash_STRBYTES> field{};
    if (hash.size() >= field.size()) return false;
    hash.copy(field.data(), hash.size());
    return crypto_pwhash_str_verify(field.data(), password.data(), password.size()) == 0;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace riskbild::crypto
