#include "app/hub/actions/token_id.hpp"

#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {

std::string new_token_id(const Hasher& hasher) {
    return hasher.sha256_hex(crypto::random_base64url(32)).substr(0, 12);
}

}  // namespace riskbild::hub
