// How many items of a list stand on each scene: as few scenes as possible, and those filled alike.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

// Of an item, or what a scene has room for.
struct Extent {
    float height = 0;
    std::size_t words = 0;

    bool holds(const Extent& item) const { return item.height <= height && item.words <= words; }
    Extent without(const Extent& taken) const;  // words not below none
};

// What a scene in the making has left: its area, and the words that may still be read on it.
Extent room_on(const Canvas& frame);

// What stands once takes its room once: on the first scene it makes `first` less than `other`, and `foot` is
// taken from the last.
struct Rooms {
    Extent first;
    Extent other;
    Extent foot;

    Extent of(std::size_t scene, std::size_t scenes) const;
};

// One count a scene, all items in their order. An item too large for a scene stands on one of its own.
std::vector<std::size_t> fill_alike(const std::vector<Extent>& items, const Rooms& rooms);
std::vector<std::size_t> fill_alike(const std::vector<Extent>& items, const Extent& room);

std::size_t first_that_fit(const std::vector<Extent>& items, const Extent& room);

// The items over scenes that all begin as `frame`; `put` puts `count` of them from `first` on.
using PutItems = std::function<void(Canvas& canvas, std::size_t first, std::size_t count)>;
std::vector<Scene> lay_out_alike(const Canvas& frame, const std::vector<Extent>& items, const PutItems& put);

}  // namespace riskbild::wall
