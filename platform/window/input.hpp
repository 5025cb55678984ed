// What people do at the wall: keys of a keyboard or a presenter's remote, and taps of a finger or a mouse.
#pragma once

#include <optional>
#include <variant>

namespace riskbild::window {

enum class Key {
    next,      // right, Page Down: a remote's 'forward'
    previous,  // left, Page Up
    down,
    up,
    open,   // Enter
    back,   // Esc
    pause,  // Space
    home,
    large_text,  // L
    meeting,     // M
    hide,        // H, and what remotes send for 'black': B, full stop
    number,      // 1 to 9
    quit,        // Q
    other,       // any other
};

struct Press {
    Key key = Key::other;
    int number = 0;  // of Key::number
    bool operator==(const Press&) const = default;
};

struct Tap {
    float x = 0;  // pixels of the glass, from the top left
    float y = 0;
};

using Input = std::variant<Press, Tap>;

// A key by GLFW's code.
Press press_of(int code);
// Whether holding the key down means it again and again.
bool repeats(Key key);

}  // namespace riskbild::window
