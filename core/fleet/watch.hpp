// Which changes of a display's state are told to people: those that last. A state must hold for two heartbeats;
// silence has lasted for three of them when it is one.
#pragma once

#include <optional>

#include "core/fleet/state.hpp"

namespace riskbild::fleet {

struct Change {
    State from = State::unknown;
    State to = State::unknown;
    Instant since{};
    bool operator==(const Change&) const = default;
};

class Watch {
public:
    // What was told last, perhaps by an earlier run of the program.
    explicit Watch(State told = State::unknown) : told_(told), seen_(told) {}

    State told() const { return told_; }
    // `heard` is when the heartbeat came that `state` was judged from. To be called as often as one likes.
    std::optional<Change> look(State state, Instant heard, Instant now);

private:
    State told_;
    State seen_;
    int heartbeats_ = 0;  // that have said `seen_`, one after the other
    Instant heard_{};     // the last of them
    Instant since_{};     // the first of them
};

}  // namespace riskbild::fleet
