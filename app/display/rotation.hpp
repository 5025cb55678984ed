// Which page is shown, and until when. Pure: time is an argument. One round shows one board; keys hold
// the wall for a while and turn its pages.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "app/display/sheets.hpp"
#include "core/wall/hold.hpp"
#include "core/wall/playlist.hpp"

namespace riskbild::display {

using Moment = std::chrono::steady_clock::time_point;  // not moved by setting the clock

class Rotation {
public:
    static constexpr std::chrono::seconds hold_time{90};  // after the last key
    static constexpr std::chrono::seconds countdown{20};  // of it, said on the wall

    // Goes on when the time of the present picture, or of the hold, is over.
    void tick(Moment now);
    // Keys. step: 1 forwards, -1 backwards, through every picture of every board.
    void step(int direction, Moment now);
    void toggle_hold(Moment now);

    // Which board this round is of. Zero where there are none.
    std::size_t board(std::size_t boards);
    // The pictures of that board, as they are now. To be called before place(); at least one page.
    void follow(std::span<const wall::Laid> pages, Moment now);
    Place place() const { return place_; }

    // What the wall says about it; empty while it rotates.
    std::optional<wall::Hold> hold(Moment now) const;
    Moment deadline(Moment now) const;  // when what is to be shown may be another

private:
    void release();

    std::size_t boards_ = 1;
    std::size_t round_ = 0;
    std::size_t step_ = 0;             // in the playlist of this round
    std::size_t steps_ = 1;            // how many it has
    bool begins_ = true;               // the present step has not been given its time yet
    std::vector<std::size_t> scenes_;  // of each page of this round
    Place place_;
    Moment until_{};
    std::optional<Moment> held_until_;
};

}  // namespace riskbild::display
