// Why the glass is dark although there is something to show. Pure: time is an argument.
#pragma once

#include <optional>

#include "app/display/pause.hpp"

namespace riskbild::display {

class Darkness {
public:
    static constexpr std::chrono::minutes awake_time{5};  // after a key, while the schedule says 'asleep'

    void hide() { hidden_ = true; }
    // Any key or tap. True: it found the wall dark, and has brought it back.
    bool wake(Moment now);
    // What the schedule says at present.
    void follow(bool asleep, Moment now);

    bool hidden() const { return hidden_; }
    bool asleep() const { return asleep_; }
    bool dark() const { return hidden_ || asleep_; }
    std::optional<Moment> deadline(Moment now) const;  // when the wall may fall asleep again

private:
    bool hidden_ = false;
    bool asleep_ = false;
    std::optional<Moment> awake_until_;
};

}  // namespace riskbild::display
