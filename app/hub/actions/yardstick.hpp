// By what a display is judged besides its last heartbeat: for the hub's pages, commands, metrics and messages alike, so
// that none of them says what another does not.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/hub/store/displays.hpp"
#include "core/fleet/state.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Yardstick {
    std::map<std::string, fleet::Published> published;  // by channel
    Instant listening_since{};                          // nobody has been silent for longer

    // What the display is to show, and since when it can have known.
    std::optional<fleet::Published> published_for(const Display& display) const;
    fleet::State state_of(const Display& display, std::optional<fleet::Sighting> last, Instant now) const;
};

Result<Yardstick> yardstick(sqlite::Database& database);

}  // namespace riskbild::hub
