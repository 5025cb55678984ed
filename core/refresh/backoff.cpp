#include "core/refresh/backoff.hpp"

#include <algorithm>

namespace riskbild::refresh {
namespace {

Delay share(Delay whole, double part) {
    return std::chrono::duration_cast<Delay>(whole * part);
}

}  // namespace

Delay regular_delay(const Pace& pace, double chance) {
    return share(pace.interval, 0.9 + 0.2 * chance);
}

Delay backoff_delay(const Pace& pace, unsigned failures, double chance) {
    Delay highest = std::min(pace.base, pace.longest);
    for (unsigned doubling = 1; doubling < failures && highest < pace.longest; ++doubling)
        highest = std::min(highest * 2, pace.longest);
    return share(highest, chance);
}

Delay asked_delay(const Pace& pace, std::chrono::seconds asked, double chance) {
    const auto patience = std::chrono::duration_cast<std::chrono::seconds>(pace.patience);
    const Delay believed = std::clamp(asked, std::chrono::seconds{0}, patience);
    return believed + share(pace.interval, chance);
}

Delay first_delay(const Pace& pace, bool holds_something, double chance) {
    return holds_something ? share(pace.interval, chance) : Delay::zero();
}

}  // namespace riskbild::refresh
