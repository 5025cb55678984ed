// Channels: made, set and removed.
#pragma once

#include <functional>
#include <string>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/channels.hpp"

namespace riskbild::hub {

inline constexpr std::size_t title_letters = 60;

// ErrorKind::usage names what is wrong with it.
Status check_settings(const Channel& channel);

// ErrorKind::usage when the name is taken.
Status make_channel(sqlite::Database& database, const Channel& channel, const Actor& actor);

// Within the caller's transaction that makes `before` into `after`: plans of the channel are cancelled when who may see
// what has been changed: room, pages or small numbers, and plans that show a board which was taken out; what was looked
// at is not what is wanted any more. How many were cancelled.
Result<int> cancel_plans(sqlite::Database& database, const Channel& before, const Channel& after, const Actor& actor);

// Changes what the channel is set to now, of which `change` may refuse; not its name. What is published stays as it is
// until the next publication. How many plans were cancelled, as cancel_plans() does.
Result<int> set_channel(sqlite::Database& database, const std::string& name,
                        const std::function<Status(Channel&)>& change, const Actor& actor);

// With its whole history; what was done stays in the audit log. ErrorKind::usage while displays use it.
Status remove_channel(sqlite::Database& database, const std::string& name, const Actor& actor);

}  // namespace riskbild::hub
