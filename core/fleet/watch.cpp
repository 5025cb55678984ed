#include "core/fleet/watch.hpp"

#include <utility>

namespace riskbild::fleet {
namespace {

constexpr int heartbeats_to_believe = 2;

}  // namespace

std::optional<Change> Watch::look(State state, Instant heard, Instant now) {
    if (state != seen_) {
        seen_ = state;
        heartbeats_ = 0;
        since_ = state == State::not_heard ? now : heard;
    }
    if (heartbeats_ == 0 || heard != heard_) ++heartbeats_;
    heard_ = heard;
    const bool lasts = heartbeats_ >= heartbeats_to_believe || state == State::not_heard;
    if (state == told_ || !lasts) return std::nullopt;
    return Change{std::exchange(told_, state), state, since_};
}

}  // namespace riskbild::fleet
