// Check-ins (avstämningar) between follow-ups: shown on the wall as not reported to the board, and never part of a
// follow-up's verdict.
#pragma once

#include <cstdint>
#include <string>

#include "app/hub/store/audit.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

inline constexpr std::size_t check_in_letters = 120;

// ErrorKind::usage where the line is too long or holds a personal identity number, the date is after `today` or the
// board has no such risk; ErrorKind::not_found without such a board or check-in.
Status check_in(sqlite::Database& database, const std::string& board, const plan::CheckIn& check_in, Date today,
                const Actor& actor);
Status take_back_check_in(sqlite::Database& database, const std::string& board, std::int64_t id, const Actor& actor);

}  // namespace riskbild::hub
