// What is to be published at a time that has been set, frozen as it was when it was planned.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct PlannedPublication {
    std::int64_t id = 0;  // given by put_plan
    std::string channel;
    Instant at{};
    std::string manifest;  // as snapshot::encode() writes it, without version and times
    std::string note;
    std::string who;
    Instant created{};
};

Result<std::int64_t> put_plan(sqlite::Database& database, const PlannedPublication& plan);
// The soonest first.
Result<std::vector<PlannedPublication>> plans_of(sqlite::Database& database, const std::string& channel);
Result<std::vector<PlannedPublication>> all_plans(sqlite::Database& database);
// Whether something is to be published after one moment, and not after the other.
Result<bool> has_plan_between(sqlite::Database& database, Instant after, Instant until);
// False where it is gone already: somebody else has published or cancelled it.
Result<bool> remove_plan(sqlite::Database& database, std::int64_t id);

}  // namespace riskbild::hub
