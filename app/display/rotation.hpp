// Which picture is shown, and until when, as long as nobody holds the wall. Pure: time is an argument. One
// round shows one board, the next round the next.
#pragma once

#include <span>

#include "app/display/pause.hpp"
#include "app/display/sheets.hpp"
#include "core/wall/playlist.hpp"

namespace riskbild::display {

class Rotation {
public:
    explicit Rotation(wall::Motion motion = wall::Motion::rotates) : motion_(motion) {}

    // Goes on when the time of the present picture is over.
    void tick(Moment now);
    // The round begins again.
    void begin();
    // To the next board, or back to the one before.
    void turn(int direction);

    // Which board this round is of. Zero where there are none.
    std::size_t board(std::size_t boards);
    // The picture to show of that board's pages, as they are now; at least one page.
    Place follow(std::span<const wall::Laid> pages, Moment now);
    Moment deadline() const { return until_; }

private:
    wall::Motion motion_;
    std::size_t boards_ = 1;
    std::size_t round_ = 0;
    std::size_t step_ = 0;   // in the playlist of this round
    std::size_t steps_ = 1;  // how many it has
    bool begins_ = true;     // the present step has not been given its time yet
    Moment until_{};
};

}  // namespace riskbild::display
