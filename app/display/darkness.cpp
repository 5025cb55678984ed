#include "app/display/darkness.hpp"

namespace riskbild::display {

bool Darkness::wake(Moment now) {
    const bool was_dark = dark();
    hidden_ = false;
    asleep_ = false;
    awake_until_ = now + awake_time;
    return was_dark;
}

void Darkness::follow(bool asleep, Moment now) {
    if (awake_until_ && now >= *awake_until_) awake_until_.reset();
    asleep_ = asleep && !awake_until_;
}

std::optional<Moment> Darkness::deadline(Moment now) const {
    return awake_until_ && *awake_until_ > now ? awake_until_ : std::nullopt;
}

}  // namespace riskbild::display
