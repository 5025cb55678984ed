// How much memory this process takes.
#pragma once

#include <cstdint>

namespace riskbild::os {

std::uint64_t resident_bytes();  // 0 where /proc does not tell

}  // namespace riskbild::os
