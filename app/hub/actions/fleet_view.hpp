// The displays as people look at them: what the database knows of each, judged by the rules of core/fleet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/store/displays.hpp"
#include "core/fleet/state.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct DisplayView {
    Display display;
    fleet::State state = fleet::State::unknown;
    Instant since{};  // when it came into that state; its last heartbeat where nobody has been told of it yet
    std::optional<fleet::Sighting> last;
    std::optional<fleet::Published> published;  // in its channel
};

// What to call it: its name, or its token's id where nobody has named it.
std::string called(const Display& display);

// The worst state first, then by channel and name.
Result<std::vector<DisplayView>> view_fleet(sqlite::Database& database, Instant now);
Result<std::optional<DisplayView>> view_display(sqlite::Database& database, const std::string& token, Instant now);

}  // namespace riskbild::hub
