// Boards of random content that hold together (plan::check finds nothing), for tests of properties.
#pragma once

#include <cstdint>

#include "core/plan/plan.hpp"

namespace riskbild::testing {

// The same seed gives the same board. Every field of core/plan/fields.hpp is filled now and then.
plan::Board random_board(std::uint64_t seed);

}  // namespace riskbild::testing
