// A hash that only the holder of a secret can make: tells what the holder itself has given out.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "platform/crypto/key_file.hpp"

namespace riskbild::crypto {

class KeyedHash {
public:
    // The secret in the file, made when there is none; the file as key_file.hpp says.
    static Result<KeyedHash> kept_in(const std::string& path);
    explicit KeyedHash(const Seed& secret) : secret_(secret) {}

    std::string of(std::string_view text) const;  // BLAKE2b, 256 bits, base64url

private:
    Seed secret_;
};

}  // namespace riskbild::crypto
