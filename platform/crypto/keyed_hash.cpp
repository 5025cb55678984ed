#include "platform/crypto/keyed_hash.hpp"

#include <sodium.h>

#include <filesystem>

#include "core/base/base64url.hpp"
#include "platform/crypto/sodium.hpp"

namespace riskbild::crypto {

Result<KeyedHash> KeyedHash::kept_in(const std::string& path) {
    ready();
    if (!std::filesystem::exists(path)) {
        Seed fresh{};
        randombytes_buf(fresh.data(), fresh.size());
        if (const Status made = create_key_file(path, fresh); !made) return made.error();
    }
    const auto secret = read_key_file(path);
    if (!secret) return secret.error();
    return KeyedHash(*secret);
}

std::string KeyedHash::of(std::string_view text) const {
    std::string digest(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), secret_.data(),
                       secret_.size());
    return to_base64url(digest);
}

}  // namespace riskbild::crypto
