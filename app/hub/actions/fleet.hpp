// The displays as they have just told of themselves. In memory, so that ten thousand heartbeats a minute are not as
// many commits: FleetKeeper writes them in bulk. Safe from any thread.
#pragma once

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "core/fleet/state.hpp"

namespace riskbild::hub {

// Of one display, for /metrics.
struct DisplayFigures {
    std::string token;
    std::string channel;
    Instant heard{};
};

struct FleetFigures {
    std::array<std::size_t, fleet::states.size()> displays{};  // by state
    std::vector<DisplayFigures> heard;                         // those that have been, at most most_of_them
    static constexpr std::size_t most_of_them = 2'000;
};

using Sightings = std::map<std::string, fleet::Sighting>;  // by token

class Fleet {
public:
    // The newest of a display counts; however often it tells, it takes the room of one.
    void hear(const std::string& token, fleet::Sighting sighting);
    // Since the last call.
    Sightings take_news();

    void put_figures(FleetFigures figures);
    FleetFigures figures() const;

private:
    mutable std::mutex mutex_;
    Sightings news_;
    FleetFigures figures_;
};

}  // namespace riskbild::hub
