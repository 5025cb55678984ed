// Scenes made ready to be painted: baked letters on one graphics context.
#pragma once

#include <memory>

#include "app/display/views/fonts.hpp"
#include "core/wall/palette.hpp"
#include "core/wall/pose.hpp"
#include "core/wall/scene.hpp"
#include "platform/text/inter.hpp"
#include "platform/window/gui.hpp"

namespace riskbild::display {

class Easel {
public:
    // `gui` and `inter` must outlive it.
    Easel(window::Gui& gui, const text::InterMetrics& inter);

    // What paints the scene. Scene and palette must outlive it, and no other may be prepared before it is used.
    Result<window::Paint> prepare(const wall::Scene& scene, const wall::Palette& palette, const wall::Pose& pose);

private:
    window::Gui& gui_;
    views::Fonts fonts_;
};

}  // namespace riskbild::display
