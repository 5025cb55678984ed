// Displays: the devices that have a token, by the names that people give them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/fleet/screen.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

using DisplayScreen = fleet::Screen;  // as the administrator says

struct Display {
    std::string token;    // the id of its token
    std::string channel;  // the one that its token opens
    std::string name;     // empty: nobody has named it
    DisplayScreen screen;
    Instant created{};
    std::optional<Instant> last_seen;  // asked for anything
    std::optional<Instant> moved;      // when it last got another channel
};

inline constexpr std::size_t most_display_name_letters = 80;

// Trimmed, one line; empty when it is longer than a name may be, or not all of it can be seen as it is.
std::string as_display_name(std::string_view text);

// Every token is a display, named or not.
Result<std::vector<Display>> all_displays(sqlite::Database& database);
Result<std::optional<Display>> find_display(sqlite::Database& database, const std::string& token);
// Name and screen; its token must have been put before. The rest is the token's.
Status put_display(sqlite::Database& database, const Display& display);
// The token opens `channel` from now on, and no other.
Status put_display_in_channel(sqlite::Database& database, const std::string& token, const std::string& channel,
                              Instant now);

}  // namespace riskbild::hub
