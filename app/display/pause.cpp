#include "app/display/pause.hpp"

#include <algorithm>

namespace riskbild::display {

using std::chrono::seconds;

void Pause::extend(Moment now) {
    until_ = std::max(until_.value_or(now), now + hold_time);
}

void Pause::start_meeting(Moment now) {
    until_ = now + meeting_time;
    meeting_ = true;
}

std::optional<wall::Hold> Pause::sign(Moment now) const {
    if (!until_) return std::nullopt;
    if (*until_ - now > countdown) return wall::Hold{{}, meeting_};
    return wall::Hold{static_cast<int>(std::chrono::ceil<seconds>(*until_ - now).count()), meeting_};
}

Moment Pause::deadline(Moment now) const {
    const auto left = sign(now)->seconds_left;
    return *until_ - (left ? seconds{*left - 1} : countdown);
}

}  // namespace riskbild::display
