// glass.png in the runtime folder: a small picture of what is on the glass, for riskbild-sync, which asks by putting
// glass.wanted there and takes both away when it has it.
#pragma once

#include "app/display/glass.hpp"

namespace riskbild::display {

inline constexpr int glass_picture_width = 480;

// What a person before the glass sees: turned back by as many degrees as what is drawn was turned clockwise.
window::Picture upright(const window::Picture& glass, int degrees);

// Upright. Nothing is done while nobody wants one, or one lies there.
Status give_wanted_picture(Glass& glass, const Image& image);

}  // namespace riskbild::display
