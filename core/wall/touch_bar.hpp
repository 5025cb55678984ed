// What a tap beside everything brings: a few buttons above the footer, in the lower third, where also a
// seated person reaches. Pure: the display puts it over the scene and asks which button was hit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/wall/layout.hpp"
#include "core/wall/pose.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// No pause: the tap that brought the bar has paused the wall already.
enum class TouchAction { back, previous, resume, next, meeting, large_text, hide };

struct TouchButton {
    TouchAction action = TouchAction::resume;
    std::string words;
    bool on = false;  // what it switches is switched on
    Rect box;
    bool operator==(const TouchButton&) const = default;
};

struct TouchBar {
    Rect panel;     // what it covers
    float cap = 0;  // of its words, pixels
    std::vector<TouchButton> buttons;
    bool operator==(const TouchBar&) const = default;
};

struct TouchState {
    bool meeting = false;
    bool large_text = false;
    bool card = false;  // a risk card is open: there is something to go back to
};

// Stands on `floor`, the top of the footer. A button is at least 20 mm a side (12 mm on screens up to 24
// inches), all are equal and in as few rows as their words need. The words are as large as the wall's
// smallest where the lower third has room for that. Else they are smaller, but large at arm's length, where
// the person stands who touches them.
TouchBar touch_bar(const TouchState& state, float floor, const Screen& screen, const Words& words,
                   const TextMeasure& measure);

// Puts the bar over a finished scene; texts and targets under it give way.
void add_touch_bar(Scene& scene, const TouchBar& bar, const Screen& screen, const TextMeasure& measure);

std::optional<TouchAction> action_at(const TouchBar& bar, Point point);

// The top of a scene's footer: the lowest of its rules.
float floor_of(const Scene& scene);

}  // namespace riskbild::wall
