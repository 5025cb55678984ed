// The strips that are always on screen: whose, which plan, how old, whose word on top; contact, page and
// clock at the bottom. The smaller the screen, the fewer words they take.
#pragma once

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

// A canvas with header, banner and the rule above the footer's place; its area is what is left.
Canvas with_strips(const Page& page, const Screen& screen, const TextMeasure& measure);

}  // namespace riskbild::wall
