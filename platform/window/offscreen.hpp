// A picture drawn without any display server: EGL's surfaceless platform and one framebuffer.
#pragma once

#include <memory>

#include "core/base/result.hpp"
#include "platform/window/gui.hpp"
#include "platform/window/picture.hpp"

namespace riskbild::window {

// One thread; not beside a Window.
class Offscreen {
public:
    static Result<std::unique_ptr<Offscreen>> open(Size size);
    ~Offscreen();

    Gui& gui() { return *gui_; }
    Picture draw(wall::Colour ground, const Paint& paint);

private:
    struct Context;
    Offscreen(std::unique_ptr<Context> context, std::unique_ptr<Gui> gui, Size size);
    Size size_;
    std::unique_ptr<Context> context_;
    std::unique_ptr<Gui> gui_;  // ends before the context it lives in
};

}  // namespace riskbild::window
