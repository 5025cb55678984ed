// Keeps riskbild-sync running beside a display that was started by hand. Whatever becomes of it, the wall
// stays as it is.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "app/display/pause.hpp"
#include "platform/os/child_process.hpp"

namespace riskbild::display {

// Main thread. The refresher ends with this object.
class Supervisor {
public:
    explicit Supervisor(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {}

    // Starts the refresher if it does not run and its time has come: at once, then after 1, 2, 4, … 60 s.
    void tend(Moment now);
    // When to look next at the latest: within a minute, so that a dead refresher misses a poll at most.
    Moment deadline(Moment now) const;

private:
    void start(Moment now);

    std::vector<std::string> arguments_;
    std::unique_ptr<os::ChildProcess> child_;
    Moment started_{};
    Moment next_start_{};
    std::chrono::seconds delay_{1};
};

}  // namespace riskbild::display
