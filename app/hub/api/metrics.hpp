// What /metrics tells, in Prometheus' text format.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/hub/actions/fleet.hpp"
#include "app/hub/store/publications.hpp"

namespace riskbild::hub {

// Answers given since the start, by the first digit of their status. Safe from any thread.
class Traffic {
public:
    void count(int status);
    std::uint64_t answers(int first_digit) const;

private:
    std::array<std::atomic<std::uint64_t>, 6> answers_{};
};

std::string metrics_text(const Traffic& traffic, const std::vector<Publication>& channels, const std::string& version);
// What is known of the displays, and `deeds`: how often each kind of thing has been done to the hub.
std::string fleet_metrics_text(const FleetFigures& figures, const std::map<std::string, std::int64_t>& deeds);

}  // namespace riskbild::hub
