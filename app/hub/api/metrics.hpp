// What /metrics tells, in Prometheus' text format.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

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

}  // namespace riskbild::hub
