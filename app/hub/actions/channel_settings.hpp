// Channels: made, set and removed.
#pragma once

#include <string>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/channels.hpp"

namespace riskbild::hub {

inline constexpr std::size_t title_letters = 60;

// ErrorKind::usage names what is wrong with it.
Status check_settings(const Channel& channel);

// ErrorKind::usage when the name is taken.
Status make_channel(sqlite::Database& database, const Channel& channel, const Actor& actor);

// What is published stays as it is until the next publication. Plans of the channel are cancelled when who may see
// what has been changed: room, pages or small numbers; what was looked at is not what is wanted any more. How many
// were cancelled.
Result<int> set_channel(sqlite::Database& database, const Channel& channel, const Actor& actor);

// With its whole history; what was done stays in the audit log. ErrorKind::usage while displays use it.
Status remove_channel(sqlite::Database& database, const std::string& name, const Actor& actor);

}  // namespace riskbild::hub
