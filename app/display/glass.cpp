#include "app/display/glass.hpp"

namespace riskbild::display {

Glass::Glass(std::unique_ptr<window::Window> window, const text::InterMetrics& inter, const wall::Palette& palette)
    : window_(std::move(window)), easel_(window_->gui(), inter, palette) {}

Result<std::unique_ptr<Glass>> Glass::open(std::optional<window::Size> windowed, const text::InterMetrics& inter,
                                           const wall::Palette& palette) {
    auto window = window::Window::open(windowed);
    if (!window) return window.error();
    return std::unique_ptr<Glass>(new Glass(std::move(*window), inter, palette));
}

Status Glass::show(const wall::Scene& scene) {
    if (window_->take_damage()) redraw_.damaged();
    if (!redraw_.wanted(scene)) return done();
    const auto paint = easel_.prepare(scene);
    if (!paint) return paint.error();
    window_->show(easel_.ground(), *paint);
    ++frames_;
    return done();
}

}  // namespace riskbild::display
