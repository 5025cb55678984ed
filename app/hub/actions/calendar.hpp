// The board's meetings and what is reported to each. Those that have been are kept.
#pragma once

#include <cstdint>
#include <string>

#include "app/hub/store/audit.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

inline constexpr std::size_t reported_letters = 120;

// ErrorKind::usage where `reported` is too long or holds a personal identity number, ErrorKind::not_found without such
// a board or meeting.
Status plan_meeting(sqlite::Database& database, const std::string& board, const plan::Meeting& meeting,
                    const Actor& actor);
Status cancel_meeting(sqlite::Database& database, const std::string& board, std::int64_t id, const Actor& actor);

}  // namespace riskbild::hub
