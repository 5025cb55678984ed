// The wall's window with what it shows. Draws only what is not on the glass already.
#pragma once

#include <memory>
#include <optional>

#include "app/display/easel.hpp"
#include "app/display/redraw.hpp"
#include "platform/window/window.hpp"

namespace riskbild::display {

class Glass {
public:
    static Result<std::unique_ptr<Glass>> open(std::optional<window::Size> windowed, const text::InterMetrics& inter,
                                               const wall::Palette& palette);

    window::Window& window() { return *window_; }
    Status show(const wall::Scene& scene);
    bool settled() const { return redraw_.settled(); }
    int frames() const { return frames_; }  // drawn so far

private:
    Glass(std::unique_ptr<window::Window> window, const text::InterMetrics& inter, const wall::Palette& palette);

    std::unique_ptr<window::Window> window_;
    Easel easel_;
    Redraw redraw_;
    int frames_ = 0;
};

}  // namespace riskbild::display
