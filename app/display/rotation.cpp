#include "app/display/rotation.hpp"

#include <algorithm>
#include <limits>

namespace riskbild::display {

using std::chrono::seconds;

void Rotation::tick(Moment now) {
    if (held_until_) {
        if (now >= *held_until_) release();
        return;
    }
    if (begins_ || now < until_) return;
    begins_ = true;
    if (++step_ < steps_) return;
    step_ = 0;
    ++round_;
}

// The round begins again, with the board that was looked at.
void Rotation::release() {
    held_until_.reset();
    step_ = 0;
    begins_ = true;
}

void Rotation::toggle_hold(Moment now) {
    if (held_until_) return release();
    held_until_ = now + hold_time;
}

void Rotation::step(int direction, Moment now) {
    held_until_ = now + hold_time;
    if (scenes_.empty()) return;
    if (direction > 0) {
        if (++place_.scene < scenes_[place_.page]) return;
        place_ = {place_.page + 1, 0};
        if (place_.page < scenes_.size()) return;
        place_ = {};
        ++round_;
    } else {
        if (place_.scene-- > 0) return;
        constexpr std::size_t last = std::numeric_limits<std::size_t>::max();  // follow() knows which that is
        if (place_.page == 0) round_ += boards_ - 1;
        place_ = {place_.page == 0 ? last : place_.page - 1, last};
    }
}

std::size_t Rotation::board(std::size_t boards) {
    boards_ = std::max<std::size_t>(1, boards);
    return round_ % boards_;
}

void Rotation::follow(std::span<const wall::Laid> pages, Moment now) {
    scenes_.clear();
    for (const wall::Laid& page : pages) scenes_.push_back(std::max<std::size_t>(1, page.words.size()));
    const std::vector<wall::Showing> round = wall::playlist(pages, round_ / boards_);
    steps_ = round.size();
    if (!held_until_) {
        if (step_ >= steps_) step_ = 0;
        place_ = {round[step_].page, round[step_].scene};
        if (begins_) until_ = now + round[step_].dwell;
        begins_ = false;
    }
    place_.page = std::min(place_.page, scenes_.size() - 1);
    place_.scene = std::min(place_.scene, scenes_[place_.page] - 1);
}

std::optional<wall::Hold> Rotation::hold(Moment now) const {
    if (!held_until_) return std::nullopt;
    if (*held_until_ - now > countdown) return wall::Hold{};
    return wall::Hold{static_cast<int>(std::chrono::ceil<seconds>(*held_until_ - now).count())};
}

Moment Rotation::deadline(Moment now) const {
    const auto held = hold(now);
    if (!held) return until_;
    return *held_until_ - (held->seconds_left ? seconds{*held->seconds_left - 1} : countdown);
}

}  // namespace riskbild::display
