// A Scene as ImGui triangles. Decides nothing: places, words and inks are the scene's.
#pragma once

#include "app/display/views/fonts.hpp"
#include "core/wall/palette.hpp"
#include "core/wall/scene.hpp"

struct ImDrawList;

namespace riskbild::views {

// `fonts` has been baked for the scene. Shapes in order, then texts.
void draw_scene(ImDrawList& list, const wall::Scene& scene, const wall::Palette& palette, const Fonts& fonts);

}  // namespace riskbild::views
