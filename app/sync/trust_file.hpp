// cache.db.trust: whom this device trusts and what it will never go back behind. Outlives the cache.
//   {"format": "riskbild-trust/1", "anchor", "key", "next_key": base64url, "epoch", "version_floor": {channel: N},
//    "clock_floor": RFC 3339}
#pragma once

#include <string>

#include "core/refresh/refresh.hpp"

namespace riskbild::sync {

// No file is an empty trust. A file that is none of ours is refused (input) rather than forgotten: forgetting
// would let old manifests back in.
class TrustFile final : public refresh::TrustStore {
public:
    explicit TrustFile(std::string path) : path_(std::move(path)) {}
    Result<refresh::Trust> load() override;
    Status save(const refresh::Trust& trust) override;

private:
    std::string path_;
};

}  // namespace riskbild::sync
