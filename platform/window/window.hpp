// The window on the wall: GLFW with OpenGL ES 3 through EGL. Without depth, stencil and multisampling:
// a wall needs none of them.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.hpp"
#include "platform/window/gui.hpp"
#include "platform/window/input.hpp"
#include "platform/window/picture.hpp"

namespace riskbild::window {

// One per process; every call on the main thread, except wake().
class Window {
public:
    // Fullscreen on the primary monitor, or a window of `windowed` pixels. Without any monitor it waits
    // as a window and becomes fullscreen when one is connected.
    static Result<std::unique_ptr<Window>> open(std::optional<Size> windowed);
    ~Window();

    // Returns on the first event, on wake(), or after the timeout.
    void wait(std::chrono::milliseconds timeout);
    void wake() const;  // any thread

    std::vector<Input> take_input();  // since the last time, in order
    bool take_damage();               // what was drawn has been lost, or the size has changed: draw again
    bool closing() const;
    bool fullscreen() const { return fullscreen_; }
    Size size() const;        // pixels; zero while the window is minimised
    bool has_screen() const;  // false: no monitor is connected

    Gui& gui() { return *gui_; }
    // Draws one frame and shows it.
    void show(wall::Colour ground, const Paint& paint);
    // The same, and what it has shown. A size of zero gives an empty picture.
    Picture show_and_read(wall::Colour ground, const Paint& paint);

private:
    struct Handle;
    Window(std::unique_ptr<Handle> handle, bool fullscreen);
    void return_to_fullscreen();

    bool fullscreen_;
    std::unique_ptr<Handle> handle_;
    std::unique_ptr<Gui> gui_;  // ends before the context it lives in
};

}  // namespace riskbild::window
