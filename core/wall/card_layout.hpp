// Cards beside each other, those of one line equally high; below each other where the wall is narrow.
#pragma once

#include <vector>

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

struct CardBlocks {
    const Card* card = nullptr;
    Block title{};
    float statuses = 0;  // height
    std::vector<Block> lines{};
    Block source{};
    Block fresh{};
    float height = 0;
    float width = 0;
};

struct CardRow {
    std::vector<CardBlocks> cards;
    std::vector<Rect> boxes;  // relative to the top left of them all
    float height = 0;
};

CardRow card_row(const Canvas& canvas, const std::vector<const Card*>& cards);
void put_card(Canvas& canvas, const CardBlocks& blocks, const Rect& box);

}  // namespace riskbild::wall
