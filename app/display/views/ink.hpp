// Colours as ImGui packs them.
#pragma once

#include <imgui.h>

#include "core/wall/palette.hpp"

namespace riskbild::views {

inline ImU32 packed(const wall::Palette& palette, wall::Ink ink) {
    const wall::Colour colour = palette.colour(ink);
    return IM_COL32(colour.red, colour.green, colour.blue, ink == wall::Ink::none ? 0 : 255);
}

}  // namespace riskbild::views
