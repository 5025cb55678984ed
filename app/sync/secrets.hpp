// The device's token and the hub's public key, as files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::sync {

bool is_token(std::string_view text);  // can stand in a header

// Empty path, empty token. Refuses a file that everybody may read, and what cannot stand in a header. The
// token itself is in no message.
Result<std::string> read_token(const std::string& path);

// Empty path, no key.
Result<std::optional<snapshot::PublicKey>> read_key(const std::string& path);

}  // namespace riskbild::sync
