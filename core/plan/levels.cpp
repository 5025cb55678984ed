#include "core/plan/levels.hpp"

#include <algorithm>

namespace riskbild::plan {
namespace {

bool holds(const Level& level, int value) {
    const bool bounded = level.from || level.up_to;
    return bounded && value >= level.from.value_or(value) && value <= level.up_to.value_or(value);
}

std::size_t index_of(const Scale& scale, int likelihood, int consequence) {
    return static_cast<std::size_t>((likelihood - 1) * scale.consequence_steps + consequence - 1);
}

}  // namespace

std::optional<int> level_of_value(const Levels& levels, int value) {
    const auto found = std::ranges::find_if(levels.steps, [&](const Level& it) { return holds(it, value); });
    if (found == levels.steps.end()) return std::nullopt;
    return static_cast<int>(found - levels.steps.begin()) + 1;
}

std::optional<int> level_of_cell(const Scale& scale, int likelihood, int consequence) {
    if (!scale.levels) return std::nullopt;
    if (!scale.levels->cells.empty()) return scale.levels->cells[index_of(scale, likelihood, consequence)];
    if (!scale.multiplication_stated) return std::nullopt;
    return level_of_value(*scale.levels, likelihood * consequence);
}

std::optional<bool> beyond_appetite(const Scale& scale, int likelihood, int consequence) {
    if (!scale.appetite) return std::nullopt;
    if (!scale.appetite->cells.empty()) return scale.appetite->cells[index_of(scale, likelihood, consequence)] == 1;
    if (!scale.multiplication_stated || !scale.appetite->greatest_value) return std::nullopt;
    return likelihood * consequence > *scale.appetite->greatest_value;
}

}  // namespace riskbild::plan
