#include <algorithm>

#include "core/base/base64url.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::snapshot {

std::string to_text(const PublicKey& key) {
    return to_base64url(std::string(key.begin(), key.end()));
}

std::optional<PublicKey> key_from_text(std::string_view base64url) {
    const auto bytes = from_base64url(base64url);
    PublicKey key{};
    if (!bytes || bytes->size() != key.size()) return std::nullopt;
    std::ranges::copy(*bytes, key.begin());
    return key;
}

std::string key_id(const PublicKey& key) {
    return to_text(key).substr(0, 16);
}

}  // namespace riskbild::snapshot
