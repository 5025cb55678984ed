// A secret of fixed length in a file that only its owner may read.
#pragma once

#include <array>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::crypto {

using Seed = std::array<unsigned char, 32>;

// Mode 0600, durable when this returns. An existing file is never touched; after a failure there is none.
Status create_key_file(const std::string& path, const Seed& seed);
// Refuses what is not a plain file of exactly that length, and what group or others may read.
Result<Seed> read_key_file(const std::string& path);

}  // namespace riskbild::crypto
