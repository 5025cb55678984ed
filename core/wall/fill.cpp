#include "core/wall/fill.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace riskbild::wall {
namespace {

bool fits(std::span<const Extent> items, const Extent& room) {
    Extent used;
    for (const Extent& item : items) {
        used.height += item.height;
        used.words += item.words;
    }
    return items.size() <= 1 || (used.height <= room.height && used.words <= room.words);
}

std::optional<std::vector<std::size_t>> alike(const std::vector<Extent>& items, std::size_t scenes,
                                              const Extent& room) {
    std::vector<std::size_t> counts(scenes, items.size() / scenes);
    for (std::size_t i = 0; i < items.size() % scenes; ++i) ++counts[i];
    std::size_t first = 0;
    for (const std::size_t count : counts) {
        if (!fits(std::span(items).subspan(first, count), room)) return std::nullopt;
        first += count;
    }
    return counts;
}

}  // namespace

std::vector<std::size_t> fill_alike(const std::vector<Extent>& items, const Extent& room) {
    for (std::size_t scenes = 1; scenes < items.size(); ++scenes)
        if (auto counts = alike(items, scenes, room)) return *std::move(counts);
    return std::vector<std::size_t>(items.size(), 1);
}

std::size_t first_that_fit(const std::vector<Extent>& items, const Extent& room) {
    Extent used;
    std::size_t count = 0;
    for (const Extent& item : items) {
        used = {used.height + item.height, used.words + item.words};
        if (used.height > room.height || used.words > room.words) break;
        ++count;
    }
    return count;
}

}  // namespace riskbild::wall
