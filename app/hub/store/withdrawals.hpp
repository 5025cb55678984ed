// What has been taken down from a channel's displays.
#pragma once

#include <cstdint>
#include <string>

#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Whether a board that the version showed was withdrawn later, and has not been shown again as it was in that version.
Result<bool> is_withdrawn_since(sqlite::Database& database, const std::string& channel, std::uint64_t version);

}  // namespace riskbild::hub
