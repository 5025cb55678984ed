// base64url without padding (RFC 4648 section 5, as JWS uses it).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace riskbild {

std::string to_base64url(std::string_view bytes);
// Empty on any character outside the alphabet, on padding, and on non-zero trailing bits: one text
// for one value, so that a flipped bit never goes unnoticed.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace riskbild
