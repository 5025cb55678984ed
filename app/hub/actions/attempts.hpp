// How often somebody has failed, so that guessing takes ever longer. Safe from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

#include "core/base/date.hpp"

namespace riskbild::hub {

// After `free` failures each next try has to wait: one second, two, four …, `longest` at most. A failure is
// forgotten when an hour has passed without another; one in the future, by a clock that has been set back, was now.
class Attempts {
public:
    Attempts(int free, std::chrono::seconds longest) : free_(free), longest_(longest) {}

    // Zero: go on, and this try counts as failed from now on, so that many at once are not one. Else how long to
    // wait, and nothing is counted.
    std::chrono::seconds begin(const std::string& key, Instant now);
    void take_back(const std::string& key);  // one try: it was none, or it succeeded
    void forget(const std::string& key);     // all of them
    std::size_t size() const;                // how many are remembered: 4,096 at most

private:
    struct Failures {
        int count = 0;
        Instant last{};
    };
    std::chrono::seconds wait(const Failures& failures, Instant now) const;
    void make_room(Instant now);

    int free_;
    std::chrono::seconds longest_;
    std::map<std::string, Failures> failures_;
    mutable std::mutex mutex_;
};

}  // namespace riskbild::hub
