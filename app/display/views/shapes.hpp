// The shapes of a scene, one function a kind.
#pragma once

#include "core/wall/palette.hpp"
#include "core/wall/scene.hpp"

struct ImDrawList;

namespace riskbild::views {

void draw_shape(ImDrawList& list, const wall::Shape& shape, const wall::Palette& palette);

}  // namespace riskbild::views
