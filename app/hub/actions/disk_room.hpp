// The disk that the hub lies on. What is uploaded stays in hub.db while a board needs it, and whoever fills the disk
// stops everything else that the hub writes: so it takes files only while there is room to spare.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::hub {

inline constexpr std::uintmax_t kept_free = 200U << 20U;  // bytes: for what is read of the largest file

// ErrorKind::io, which says what to do, where the folder's disk would have less than `least` left after `bytes` more.
Status check_room(const std::string& folder, std::uintmax_t bytes, std::uintmax_t least = kept_free);

}  // namespace riskbild::hub
