#include "platform/crypto/sodium.hpp"

#include <sodium.h>

#include <cstdlib>

namespace riskbild::crypto {

void ready() {
    // Without a source of randomness no key and no token may be made; libsodium itself aborts then.
    if (sodium_init() < 0) std::abort();
}

}  // namespace riskbild::crypto
