// A SHA-256 digest as it is written in manifests: 64 lower-case hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace riskbild {

// Port: implemented by platform/crypto. Pure; safe from any thread.
class Hasher {
public:
    virtual ~Hasher() = default;
    virtual std::string sha256_hex(std::string_view bytes) const = 0;
};

}  // namespace riskbild
