// Check-ins (avstämningar) between follow-ups.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct KeptCheckIn {
    std::int64_t id = 0;
    plan::CheckIn check_in;
};

Result<std::vector<KeptCheckIn>> check_ins_of(sqlite::Database& database, const std::string& board);  // newest first
Status put_check_in(sqlite::Database& database, const std::string& board, const plan::CheckIn& check_in);
Status remove_check_in(sqlite::Database& database, const std::string& board, std::int64_t id);

}  // namespace riskbild::hub
