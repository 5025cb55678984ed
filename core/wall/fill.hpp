// How many items of a list stand on each scene: as few scenes as possible, and those filled alike.
#pragma once

#include <cstddef>
#include <vector>

namespace riskbild::wall {

// Of an item, or what a scene has room for.
struct Extent {
    float height = 0;
    std::size_t words = 0;
};

// One count a scene, all items in their order. An item too large for a scene stands on one of its own.
std::vector<std::size_t> fill_alike(const std::vector<Extent>& items, const Extent& room);

std::size_t first_that_fit(const std::vector<Extent>& items, const Extent& room);

}  // namespace riskbild::wall
