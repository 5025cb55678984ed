// What colours and signs mean: small, in lines of entries.
#pragma once

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

float key_height(const Canvas& canvas, const std::vector<KeyEntry>& key, float width);  // 0 for none
void put_key(Canvas& canvas, const std::vector<KeyEntry>& key, const Rect& room);

}  // namespace riskbild::wall
