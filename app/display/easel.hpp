// Scenes made ready to be painted: palette and baked letters on one graphics context.
#pragma once

#include <memory>

#include "app/display/views/fonts.hpp"
#include "core/wall/palette.hpp"
#include "core/wall/scene.hpp"
#include "platform/text/inter.hpp"
#include "platform/window/gui.hpp"

namespace riskbild::display {

class Easel {
public:
    // `gui` and `inter` must outlive it.
    Easel(window::Gui& gui, const text::InterMetrics& inter, const wall::Palette& palette);

    wall::Colour ground() const { return palette_.colour(wall::Ink::paper); }
    // What paints the scene; the scene must outlive it, and no other may be prepared before it is used.
    Result<window::Paint> prepare(const wall::Scene& scene);

private:
    window::Gui& gui_;
    wall::Palette palette_;
    views::Fonts fonts_;
};

}  // namespace riskbild::display
