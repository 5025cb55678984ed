// The wall's window with what it shows. Draws only what is not on the glass already.
#pragma once

#include <memory>
#include <optional>

#include "app/display/easel.hpp"
#include "app/display/palettes.hpp"
#include "app/display/redraw.hpp"
#include "platform/window/window.hpp"

namespace riskbild::display {

class Glass {
public:
    // `inter` must outlive it.
    static Result<std::unique_ptr<Glass>> open(std::optional<window::Size> windowed, const text::InterMetrics& inter);

    window::Window& window() { return *window_; }
    Status show(const Image& image);
    // Shows it once more, and reads what is on the glass then.
    Result<window::Picture> picture(const Image& image);
    bool settled() const { return redraw_.settled(); }
    int frames() const { return frames_; }  // drawn so far

private:
    Glass(std::unique_ptr<window::Window> window, const text::InterMetrics& inter, Palettes palettes);
    Result<window::Paint> paint_of(const Image& image);
    wall::Colour ground_of(const Image& image) const;

    std::unique_ptr<window::Window> window_;
    Easel easel_;
    Palettes palettes_;
    Redraw redraw_;
    int frames_ = 0;
};

}  // namespace riskbild::display
