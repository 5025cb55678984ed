// The colours of a stated scale of risk levels. Two palettes ship with five colours each; a scale of fewer
// levels leaves out those that its neighbours would be mistaken for.
#pragma once

#include "core/wall/scene.hpp"

namespace riskbild::wall {

// `level` from 1, weakest first, of a scale of `levels` levels, 2 to 5. A scale of three has no orange; the
// fifth colour is for a fifth level only. What lies outside is drawn as the nearest that there is.
Ink level_ink(int level, int levels);   // strong: marks and edges
Ink level_tint(int level, int levels);  // muted: matrix cells

}  // namespace riskbild::wall
