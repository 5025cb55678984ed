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
    const Status drawn = draw(image);
    if (drawn) ++frames_;
    return drawn;
}

Status Glass::draw(const Image& image) {
    const wall::Palette& palette = palettes_.of(image.theme);
    const wall::Colour ground = image.black ? wall::Colour{} : palette.colour(wall::Ink::paper);
    const auto paint = easel_.prepare(image.scene, palette, image.pose);
    if (!paint) return paint.error();
    window_->show(ground, *paint);
    return done();
}

}  // namespace riskbild::display
