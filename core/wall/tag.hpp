// A small framed word: 'Ändrad 6 december'.
#pragma once

#include <string>

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

Block tag_block(const Canvas& canvas, const std::string& words, float width, Ink ground = Ink::paper);
float tag_width(const Block& tag);  // with its frame; zero for an empty one
// `y` is the cap height of the words.
void put_tag(Canvas& canvas, const Block& tag, float x, float y);

}  // namespace riskbild::wall
