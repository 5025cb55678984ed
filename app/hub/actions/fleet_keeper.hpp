// Looks after the displays while the hub serves: writes what they have told, judges how they are doing, and finds
// the changes that people are to know of.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/hub/actions/fleet.hpp"
#include "app/hub/actions/yardstick.hpp"
#include "app/hub/store/displays.hpp"
#include "app/hub/store/heartbeats.hpp"
#include "core/fleet/watch.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// A change of state that has lasted.
struct StateNews {
    std::string token;
    std::string name;
    std::string channel;
    fleet::Change change;
};

// One thread. `database` and `fleet` must outlive it.
class FleetKeeper {
public:
    // `listening_since` is written down at the first look: nobody has been silent for longer (yardstick.hpp).
    FleetKeeper(sqlite::Database& database, Fleet& fleet, Instant listening_since)
        : database_(database), fleet_(fleet), listening_since_(listening_since) {}

    // One transaction for all displays. After a failure nothing is lost: the next look has it again.
    Result<std::vector<StateNews>> look(Instant now);

private:
    struct Kept {
        std::optional<fleet::Sighting> last;
        fleet::Watch watch;
    };
    Status load();
    void take_news();
    void judge(const Display& display, const Yardstick& rule, Instant now, FleetFigures& figures);
    void forget_others(const std::vector<Display>& displays);
    Status write();

    sqlite::Database& database_;
    Fleet& fleet_;
    Instant listening_since_;
    bool loaded_ = false;
    std::map<std::string, Kept> kept_;  // by token
    std::set<std::string> unwritten_;   // whose newest heartbeat the database lacks
    std::vector<StateNews> untold_;
};

}  // namespace riskbild::hub
