#include "core/wall/fill.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

using Counts = std::vector<std::size_t>;

// How many of the items fill a share of the room's height; at least one.
std::size_t filling(std::span<const Extent> items, Extent room, float share) {
    room.height *= share;
    std::size_t count = 0;
    while (count < items.size() && (count == 0 || room.holds(items[count]))) room = room.without(items[count++]);
    return count;
}

// Each scene filled to that share; none where the items need more or fewer scenes.
std::optional<Counts> filled(const std::vector<Extent>& items, std::size_t scenes, float share, const Rooms& rooms) {
    Counts counts;
    std::span<const Extent> left(items);
    while (!left.empty() && counts.size() < scenes) {
        counts.push_back(filling(left, rooms.of(counts.size(), scenes), share));
        left = left.subspan(counts.back());
    }
    return left.empty() && counts.size() == scenes ? std::optional(counts) : std::nullopt;
}

// The same number of items on each scene, give or take one; none where a scene would overflow.
std::optional<Counts> dealt(const std::vector<Extent>& items, std::size_t scenes, const Rooms& rooms) {
    Counts counts(scenes, items.size() / scenes);
    for (std::size_t i = 0; i < items.size() % scenes; ++i) ++counts[i];
    std::span<const Extent> left(items);
    for (std::size_t i = 0; i < scenes; left = left.subspan(counts[i++]))
        if (filling(left.first(counts[i]), rooms.of(i, scenes), 1) != counts[i]) return std::nullopt;
    return counts;
}

}  // namespace

Extent Extent::without(const Extent& taken) const {
    return {height - taken.height, std::max(words, taken.words) - taken.words};
}

Extent room_on(const Canvas& frame) {
    return Extent{frame.area().h, frame.words_at_most()}.without({0, words_between_strips(frame.scene())});
}

Extent Rooms::of(std::size_t scene, std::size_t scenes) const {
    const Extent& room = scene == 0 ? first : other;
    return scene + 1 == scenes ? room.without(foot) : room;
}

std::vector<std::size_t> fill_alike(const std::vector<Extent>& items, const Rooms& rooms) {
    constexpr float least_share = 0.3F;
    constexpr float step = 0.05F;
    for (std::size_t scenes = 1; scenes < items.size(); ++scenes) {
        if (auto counts = dealt(items, scenes, rooms)) return *std::move(counts);
        auto full = filled(items, scenes, 1, rooms);
        if (!full) continue;
        for (float share = least_share; share < 1; share += step)
            if (auto counts = filled(items, scenes, share, rooms)) return *std::move(counts);
        return *std::move(full);
    }
    return Counts(items.size(), 1);
}

std::vector<std::size_t> fill_alike(const std::vector<Extent>& items, const Extent& room) {
    return fill_alike(items, Rooms{room, room, {}});
}

std::size_t first_that_fit(const std::vector<Extent>& items, const Extent& room) {
    Extent left = room;
    std::size_t count = 0;
    while (count < items.size() && left.holds(items[count])) left = left.without(items[count++]);
    return count;
}

std::vector<Scene> lay_out_alike(const Canvas& frame, const std::vector<Extent>& items, const PutItems& put) {
    std::vector<Scene> scenes;
    std::size_t first = 0;
    for (const std::size_t count : fill_alike(items, room_on(frame))) {
        Canvas canvas = frame;
        put(canvas, first, count);
        first += count;
        scenes.push_back(std::move(canvas.scene()));
    }
    return scenes;
}

}  // namespace riskbild::wall
