// How long somebody's keys and taps hold the wall. Pure: time is an argument.
#pragma once

#include <chrono>
#include <optional>

#include "core/wall/hold.hpp"

namespace riskbild::display {

using Moment = std::chrono::steady_clock::time_point;  // not moved by setting the clock

class Pause {
public:
    static constexpr std::chrono::seconds hold_time{90};       // after the last key or tap
    static constexpr std::chrono::seconds countdown{20};       // the last of it, said on the wall
    static constexpr std::chrono::seconds meeting_time{7200};  // of Mötesläge; keys in a meeting shorten nothing

    void extend(Moment now);
    void start_meeting(Moment now);
    void end() { *this = {}; }

    bool held() const { return until_.has_value(); }
    bool meeting() const { return meeting_; }
    bool over(Moment now) const { return until_ && now >= *until_; }

    // What the wall says about it; empty while it rotates.
    std::optional<wall::Hold> sign(Moment now) const;
    // When the sign changes next. Only while held.
    Moment deadline(Moment now) const;

private:
    std::optional<Moment> until_;
    bool meeting_ = false;
};

}  // namespace riskbild::display
