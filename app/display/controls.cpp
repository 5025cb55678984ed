#include "app/display/controls.hpp"

#include <algorithm>

namespace riskbild::display {

bool Controls::obey(const window::Input& input, const Touchable& shown, Moment now) {
    if (darkness_.wake(now)) {
        tour_.stay(now);
        return true;
    }
    if (const auto* key = std::get_if<window::Press>(&input)) return press(*key, now);
    tap(std::get<window::Tap>(input), shown, now);
    return true;
}

bool Controls::press(const window::Press& press, Moment now) {
    using window::Key;
    switch (press.key) {
        case Key::next:
            tour_.step(1, now);
            break;
        case Key::previous:
            tour_.step(-1, now);
            break;
        case Key::down:
            tour_.choose(1, now);
            break;
        case Key::up:
            tour_.choose(-1, now);
            break;
        case Key::open:
            tour_.open(now);
            break;
        case Key::back:
            return back(now) || !windowed_;
        case Key::pause:
            tour_.toggle_pause(now);
            break;
        case Key::home:
            tour_.home(now);
            break;
        case Key::large_text:
            toggle_large_text(now);
            break;
        case Key::meeting:
            tour_.toggle_meeting(now);
            break;
        case Key::hide:
            hide(now);
            break;
        case Key::number:
            tour_.go_to(static_cast<std::size_t>(press.number - 1), now);
            break;
        case Key::quit:
            tour_.stay(now);
            return !windowed_;
        case Key::other:
            tour_.stay(now);
            break;
    }
    return true;
}

void Controls::tap(const window::Tap& tap, const Touchable& shown, Moment now) {
    tour_.stay(now);
    const wall::Point point = wall::on_picture({tap.x, tap.y}, shown.pose);
    if (shown.bar && wall::holds(shown.bar->panel, point)) {
        if (const auto action = wall::action_at(*shown.bar, point)) act(*action, now);
        return;
    }
    const auto risk = wall::risk_at(shown.targets, point, shown.screen);
    if (!risk || !tour_.open_card(*risk, now)) touch_bar_ = !touch_bar_;
}

void Controls::act(wall::TouchAction action, Moment now) {
    using wall::TouchAction;
    switch (action) {
        case TouchAction::back:
            tour_.back(now);
            break;
        case TouchAction::previous:
            return tour_.step(-1, now);
        case TouchAction::next:
            return tour_.step(1, now);
        case TouchAction::resume:
            return tour_.toggle_pause(now);
        case TouchAction::meeting:
            return tour_.toggle_meeting(now);
        case TouchAction::large_text:
            return toggle_large_text(now);
        case TouchAction::hide:
            return hide(now);
    }
}

bool Controls::back(Moment now) {
    if (!touch_bar_) return tour_.back(now);
    touch_bar_ = false;
    tour_.stay(now);
    return true;
}

void Controls::toggle_large_text(Moment now) {
    large_text_ = !large_text_;
    tour_.stay(now);
}

void Controls::hide(Moment now) {
    darkness_.hide();
    tour_.stay(now);
}

void Controls::tick(Moment now) {
    tour_.tick(now);
    if (tour_.pause().held()) return;
    large_text_ = false;
    touch_bar_ = false;
}

wall::TouchState Controls::touch_state() const {
    return {tour_.pause().meeting(), large_text_, tour_.in_card()};
}

Moment Controls::deadline(Moment now) const {
    const Moment turn = tour_.deadline(now);
    return std::min(turn, darkness_.deadline(now).value_or(turn));
}

}  // namespace riskbild::display
