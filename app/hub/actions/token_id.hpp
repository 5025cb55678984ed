// The first part of a device's token, by which the hub finds its row and people name it.
#pragma once

#include <string>

#include "core/base/hash.hpp"

namespace riskbild::hub {

// Twelve hexadecimal digits, by chance: base64url may begin with '-', which a command line takes for an option.
std::string new_token_id(const Hasher& hasher);

}  // namespace riskbild::hub
