// The verdict as Läget shows it: the key number large, the sentences beside it, or below on narrow screens.
#pragma once

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

struct VerdictBlocks {
    Block key;
    Block of;
    Block sentence;
    float sentence_x = 0;  // from the left of the area
    float sentence_y = 0;  // from its top
    float height = 0;
    float width = 0;
};
VerdictBlocks verdict_blocks(const Canvas& canvas, const Verdict& verdict, float key_cap, float width);
void put_verdict(Canvas& canvas, const VerdictBlocks& blocks, float y);

}  // namespace riskbild::wall
