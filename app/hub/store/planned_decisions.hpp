// What the boards are expected to have decided when a planned publication comes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/hub/store/board_decisions.hpp"

namespace riskbild::hub {

struct PlannedDecision {
    std::string board;
    std::string document;
    KeptDecision kept;  // 'decided', with the day of the publication
};

// They go with their plan when it is removed.
Status put_planned_decision(sqlite::Database& database, std::int64_t plan, const PlannedDecision& decision);
Result<std::vector<PlannedDecision>> decisions_of_plan(sqlite::Database& database, std::int64_t plan);

}  // namespace riskbild::hub
