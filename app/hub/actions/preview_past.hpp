// What a channel showed earlier, and what is planned for it, to be looked at: before going back, before its time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/hub/actions/preview_showing.hpp"
#include "app/hub/store/planned_publications.hpp"

namespace riskbild::hub {

// Why what a version showed is not told any more.
enum class Untold {
    closed_room,  // it was made for one, and the channel's is open now
    withheld,     // as check_may_be_told()
    withdrawn,    // a board of it, which has not been shown again like that
};

struct Earlier {
    Publication publication;
    Showing showing;  // with the version's number
    std::optional<Untold> untold{};
};

// The boards of that version as going back to it would show them: how is as the channel is set now.
// ErrorKind::not_found where there is no such version.
Result<Earlier> what_was_shown(sqlite::Database& database, const Press& press, const Channel& channel,
                               std::uint64_t version);

struct Planned {
    PlannedPublication plan;
    Showing showing;
};

// ErrorKind::not_found where the channel has no such plan (any more).
Result<Planned> what_is_planned(sqlite::Database& database, const std::string& channel, std::int64_t plan);

}  // namespace riskbild::hub
