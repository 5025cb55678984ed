// The board's calendar, as the controller keeps it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct KeptMeeting {
    std::int64_t id = 0;
    plan::Meeting meeting;
};

Result<std::vector<KeptMeeting>> meetings_of(sqlite::Database& database, const std::string& board);  // by date
Status put_meeting(sqlite::Database& database, const std::string& board, const plan::Meeting& meeting);
Status remove_meeting(sqlite::Database& database, const std::string& board, std::int64_t id);

}  // namespace riskbild::hub
