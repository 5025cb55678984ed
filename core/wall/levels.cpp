#include "core/wall/levels.hpp"

#include <algorithm>
#include <array>

namespace riskbild::wall {
namespace {

constexpr int fewest = 2;
constexpr int most = 5;
// Which of the five colours each level has, by the number of levels.
constexpr std::array<std::array<int, most>, most - fewest + 1> colours{
    {{1, 4, 4, 4, 4}, {1, 2, 4, 4, 4}, {1, 2, 3, 4, 4}, {1, 2, 3, 4, 5}}};

Ink shifted(Ink first, int level, int levels) {
    const auto scale = static_cast<std::size_t>(std::clamp(levels, fewest, most) - fewest);
    const auto place = static_cast<std::size_t>(std::clamp(level, 1, most) - 1);
    return static_cast<Ink>(static_cast<int>(first) + colours[scale][place] - 1);
}

}  // namespace

Ink level_ink(int level, int levels) {
    return shifted(Ink::level_1, level, levels);
}

Ink level_tint(int level, int levels) {
    return shifted(Ink::tint_1, level, levels);
}

}  // namespace riskbild::wall
