// The boards of a manifest: which must be fetched, and whether what came is what was promised.
#pragma once

#include <cstddef>

#include "core/base/result.hpp"
#include "core/refresh/refresh.hpp"

namespace riskbild::refresh {

// Fetches, checks and puts every board that `held` lacks, one at a time; how many those were.
Result<std::size_t> put_changed_boards(const Ports& ports, const snapshot::Manifest& manifest, const Held& held);

}  // namespace riskbild::refresh
