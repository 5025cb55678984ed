// Channels: what is shown to one audience.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/plan/words.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Channel {
    std::string name;            // [a-z0-9-]
    std::string boards = "all";  // or board keys with commas between, in the order of showing
    plan::Room room = plan::Room::open;
    bool is_public = false;  // may lie on a static server, which checks no token

    bool operator==(const Channel&) const = default;
};

bool is_channel_name(std::string_view text);

Result<std::optional<Channel>> find_channel(sqlite::Database& database, const std::string& name);
// The same, but ErrorKind::not_found with the command that makes one.
Result<Channel> channel_named(sqlite::Database& database, const std::string& name);
Result<std::vector<Channel>> all_channels(sqlite::Database& database);  // by name
Status put_channel(sqlite::Database& database, const Channel& channel, Instant now);

}  // namespace riskbild::hub
