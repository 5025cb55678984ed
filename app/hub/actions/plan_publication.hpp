// Publishing at a set time, as after the board's decision: what was looked at is what is shown, whatever is changed
// meanwhile; but nothing that may not be shown any more when its time comes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/actions/coming_decisions.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/store/planned_publications.hpp"

namespace riskbild::hub {

inline constexpr int most_plans = 20;  // of one channel

struct PlanOrder {
    std::string channel;
    Instant at{};
    std::string note{};
    std::optional<std::string> seen{};  // the mark of the Prospect that was looked at
    std::vector<ComingDecision> decisions{};
    Date day{};  // of `at`, where the hub is: that of the decisions
};

// Keeps what the channel would show now, told as decided where it will be. Its id; ErrorKind::usage for a time that
// has passed or is more than a year away, and for more plans than most_plans; else as publish() and
// planned_decisions().
Result<std::int64_t> plan_publication(sqlite::Database& database, const Press& press, const PlanOrder& order,
                                      const Actor& actor);

// ErrorKind::not_found where the channel has no such plan (any more).
Status cancel_plan(sqlite::Database& database, const std::string& channel, std::int64_t id, const Actor& actor);

// Cancels, within the caller's transaction, what is planned for a channel; `board`: only what would show that board.
// How many that were.
Result<int> cancel_plans_of(sqlite::Database& database, const std::string& channel,
                            const std::optional<std::string>& board, const Actor& actor);

// The same for every plan that would show the board and may not be told any more (check_may_be_told()).
Result<int> cancel_untold_plans(sqlite::Database& database, const std::string& board, const Actor& actor);

// Publishes whatever is due, each in a transaction of its own with its decisions, the earliest first. What may not be
// told any more (check_may_be_told(), its boards are not the channel's, its room is an open one now) is cancelled
// instead: ErrorKind::usage. One failure does not keep the others waiting; the first is returned, and, but for that,
// tried again the next time.
Status publish_due(sqlite::Database& database, const Press& press, const Actor& actor);

}  // namespace riskbild::hub
