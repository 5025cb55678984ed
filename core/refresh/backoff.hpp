// When to poll next. Pure: chance is an argument, at least 0 and less than 1.
#pragma once

#include <chrono>

namespace riskbild::refresh {

using Delay = std::chrono::milliseconds;

// How ten thousand devices keep out of each other's way.
struct Pace {
    Delay interval = std::chrono::seconds{60};  // between polls when all is well
    Delay base = std::chrono::seconds{5};       // first retry, at most
    Delay longest = std::chrono::minutes{10};   // any retry, at most
    Delay patience = std::chrono::hours{1};     // the longest Retry-After that we believe
};

// After a poll that went well: the interval, up to a tenth shorter or longer.
Delay regular_delay(const Pace& pace, double chance);

// After `failures` in a row (1 or more): full jitter, random(0, min(longest, base * 2^(failures - 1))).
Delay backoff_delay(const Pace& pace, unsigned failures, double chance);

// The server asked for `seconds`; what is not between 0 and our patience is brought there. Spread over an interval.
Delay asked_delay(const Pace& pace, std::chrono::seconds asked, double chance);

// Before the first poll: at once where nothing is held yet, else somewhere within the first interval,
// so that a building's displays do not all ask in the second in which the power comes back.
Delay first_delay(const Pace& pace, bool holds_something, double chance);

}  // namespace riskbild::refresh
