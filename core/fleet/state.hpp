// How a display is doing, judged from what it last told. Pure: the one set of rules that the hub's pages, commands,
// metrics and messages share.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/date.hpp"
#include "core/fleet/heartbeat.hpp"

namespace riskbild::fleet {

// The worst first: what somebody must see to.
enum class State {
    not_heard,  // nothing for more than three minutes
    still,      // its program runs no more, or hangs: what is on the glass stays there
    dark,       // there would be something to show, and the glass is dark: why is Glass::dark_reason
    older,      // more than two polls after a publication, and it still shows the one before
    unknown,    // never heard of
    working,
    asleep,  // dark by its own schedule
};

inline constexpr std::array states{State::not_heard, State::still,   State::dark,  State::older,
                                   State::unknown,   State::working, State::asleep};

std::string_view name_of(State state);  // 'not_heard'
std::optional<State> state_named(std::string_view name);
bool is_well(State state);  // working or asleep

struct Sighting {
    Instant at{};  // when the heartbeat came, by the hub's clock
    Heartbeat told;
};

// What the display's channel shows.
struct Published {
    std::uint64_t version = 0;
    Instant since{};  // the display can have known it from then on
};

inline constexpr std::chrono::seconds silence{180};    // three heartbeats
inline constexpr std::chrono::seconds two_polls{150};  // with their jitter, and what a transfer takes

State state_of(const std::optional<Sighting>& last, const std::optional<Published>& published, Instant now);

}  // namespace riskbild::fleet
