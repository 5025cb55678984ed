#include "app/display/glass.hpp"

namespace riskbild::display {

Glass::Glass(std::unique_ptr<window::Window> window, const text::InterMetrics& inter, Palettes palettes)
    : window_(std::move(window)), easel_(window_->gui(), inter), palettes_(palettes) {}

Result<std::unique_ptr<Glass>> Glass::open(std::optional<window::Size> windowed, const text::InterMetrics& inter) {
    const auto palettes = Palettes::open();
    if (!palettes) return palettes.error();
    auto window = window::Window::open(windowed);
    if (!window) return window.error();
    return std::unique_ptr<Glass>(new Glass(std::move(*window), inter, *palettes));
}

Status Glass::show(const Image& image) {
    if (window_->take_damage()) redraw_.damaged();
    if (!redraw_.wanted(image)) return done();
    const auto paint = paint_of(image);
    if (!paint) return paint.error();
    window_->show(ground_of(image), *paint);
    ++frames_;
    return done();
}

Result<window::Picture> Glass::picture(const Image& image) {
    const auto paint = paint_of(image);
    if (!paint) return paint.error();
    ++frames_;
    return window_->show_and_read(ground_of(image), *paint);
}

Result<window::Paint> Glass::paint_of(const Image& image) {
    return easel_.prepare(image.scene, palettes_.of(image.theme), image.pose);
}

wall::Colour Glass::ground_of(const Image& image) const {
    return image.black ? wall::Colour{} : palettes_.of(image.theme).colour(wall::Ink::paper);
}

}  // namespace riskbild::display
