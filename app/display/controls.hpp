// What keys and taps mean, and what they have switched on. Pure: time is an argument.
#pragma once

#include <optional>

#include "app/display/darkness.hpp"
#include "app/display/tour.hpp"
#include "core/wall/pointing.hpp"
#include "core/wall/touch_bar.hpp"
#include "platform/window/input.hpp"

namespace riskbild::display {

// What is on the glass for a finger to meet.
struct Touchable {
    std::vector<wall::Target> targets;
    wall::Pose pose{};
    wall::Screen screen;
    std::optional<wall::TouchBar> bar;
};

class Controls {
public:
    // In a window Esc and Q end the program.
    Controls(wall::Motion motion, bool windowed) : tour_(motion), windowed_(windowed) {}

    // False: the user ends the program. On a dark glass any input brings back what is there, and nothing else.
    bool obey(const window::Input& input, const Touchable& shown, Moment now);
    // When a hold is over, what was switched on for it goes too: the next visitor finds the wall as it was.
    void tick(Moment now);
    // What the sleep schedule says at present; nobody's meeting is put to sleep.
    void follow_schedule(bool asleep, Moment now) { darkness_.follow(asleep && !tour_.pause().held(), now); }

    Tour& tour() { return tour_; }
    const Tour& tour() const { return tour_; }
    const Darkness& darkness() const { return darkness_; }
    bool large_text() const { return large_text_; }
    bool touch_bar() const { return touch_bar_; }
    wall::TouchState touch_state() const;
    Moment deadline(Moment now) const;

private:
    bool press(const window::Press& press, Moment now);
    void tap(const window::Tap& tap, const Touchable& shown, Moment now);
    void act(wall::TouchAction action, Moment now);
    bool back(Moment now);
    void toggle_large_text(Moment now);
    void hide(Moment now);

    Tour tour_;
    Darkness darkness_;
    bool windowed_;
    bool large_text_ = false;
    bool touch_bar_ = false;
};

}  // namespace riskbild::display
