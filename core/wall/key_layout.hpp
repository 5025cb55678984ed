// What colours and signs mean: small, in lines of entries, or one entry a line.
#pragma once

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

enum class KeyLines { filled, one_each };

// 0 for none.
float key_height(const Canvas& canvas, const std::vector<KeyEntry>& key, float width,
                 KeyLines lines = KeyLines::filled);
float key_width(const Canvas& canvas, const std::vector<KeyEntry>& key);  // of its widest entry
void put_key(Canvas& canvas, const std::vector<KeyEntry>& key, const Rect& room, KeyLines lines = KeyLines::filled);

}  // namespace riskbild::wall
