// Text, letter by letter, at the pen positions that layout has counted with.
#pragma once

#include "app/display/views/fonts.hpp"
#include "core/wall/palette.hpp"

struct ImDrawList;

namespace riskbild::views {

void draw_text(ImDrawList& list, const wall::Text& text, const wall::Palette& palette, const Fonts& fonts);

}  // namespace riskbild::views
