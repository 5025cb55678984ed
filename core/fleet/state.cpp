#include "core/fleet/state.hpp"

#include <algorithm>

namespace riskbild::fleet {
namespace {

constexpr std::array<std::string_view, states.size()> names{"not_heard", "still",   "dark",  "older",
                                                            "unknown",   "working", "asleep"};

// Told by the heartbeat itself: what came after it the display cannot have shown.
bool shows_an_older_one(const Sighting& last, const Glass& glass, const std::optional<Published>& published) {
    return published && glass.version != published->version && last.at > published->since + two_polls;
}

}  // namespace

std::string_view name_of(State state) {
    return names.at(static_cast<std::size_t>(state));
}

std::optional<State> state_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<State>(found - names.begin());
}

bool is_well(State state) {
    return state == State::working || state == State::asleep;
}

State state_of(const std::optional<Sighting>& last, const std::optional<Published>& published, Instant now) {
    if (!last) return State::unknown;
    if (now - last->at > silence) return State::not_heard;
    const std::optional<Glass>& glass = last->told.glass;
    if (!glass || !glass->advancing) return State::still;
    if (glass->asleep && !glass->hidden) return State::asleep;
    if (!glass->dark_reason.empty()) return State::dark;
    return shows_an_older_one(*last, *glass, published) ? State::older : State::working;
}

}  // namespace riskbild::fleet
