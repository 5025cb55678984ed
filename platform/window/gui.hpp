// Dear ImGui on the GLES 3 context that is current on this thread: one context, one font texture, no
// files, no widgets. Used by the window on the wall and by the offscreen picture alike, so that both
// show the same pixels.
#pragma once

#include <functional>
#include <memory>

#include "core/base/result.hpp"
#include "core/wall/palette.hpp"

struct ImDrawList;
struct ImGuiContext;

namespace riskbild::window {

struct Size {
    int width = 0;  // pixels
    int height = 0;
    bool operator==(const Size&) const = default;
};

using Paint = std::function<void(ImDrawList&)>;

// One per process at a time. Every call on the thread that owns the GL context.
class Gui {
public:
    // ErrorKind::io with a plain message when the device offers less than OpenGL ES 3.0.
    static Result<std::unique_ptr<Gui>> create();
    ~Gui();
    Gui(const Gui&) = delete;
    Gui& operator=(const Gui&) = delete;

    int atlas_limit() const { return atlas_limit_; }  // pixels a side
    // Gives ImGui's font atlas to the graphics card, as one byte a pixel. To be called whenever the
    // atlas was built anew, and before the first draw().
    void upload_fonts();
    // Fills the bound framebuffer with `ground` and what `paint` adds to the list.
    void draw(Size size, wall::Colour ground, const Paint& paint);

private:
    Gui() = default;
    ImGuiContext* context_ = nullptr;
    unsigned texture_ = 0;
    int atlas_limit_ = 0;
};

}  // namespace riskbild::window
