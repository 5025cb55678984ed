// How often what was done, by the audit log: it never shrinks, so these are counters.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

Result<std::map<std::string, std::int64_t>> count_by_action(sqlite::Database& database);

}  // namespace riskbild::hub
