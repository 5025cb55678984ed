#include "app/display/rotation.hpp"

#include <algorithm>

namespace riskbild::display {

void Rotation::tick(Moment now) {
    if (begins_ || now < until_) return;
    begins_ = true;
    if (++step_ < steps_) return;
    step_ = 0;
    ++round_;
}

void Rotation::begin() {
    step_ = 0;
    begins_ = true;
}

void Rotation::turn(int direction) {
    round_ += direction > 0 ? 1 : boards_ - 1;
    begin();
}

std::size_t Rotation::board(std::size_t boards) {
    boards_ = std::max<std::size_t>(1, boards);
    return round_ % boards_;
}

Place Rotation::follow(std::span<const wall::Laid> pages, Moment now) {
    std::vector<wall::Showing> round = wall::playlist(pages, round_ / boards_, motion_);
    // Where only pages were asked for that do not rotate, the first of them stays.
    if (round.empty()) round.push_back({0, 0, wall::dwell(0)});
    steps_ = round.size();
    if (step_ >= steps_) step_ = 0;
    if (begins_) until_ = now + round[step_].dwell;
    begins_ = false;
    return {round[step_].page, round[step_].scene};
}

}  // namespace riskbild::display
