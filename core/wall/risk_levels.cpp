#include "core/wall/risk_levels.hpp"

#include <algorithm>
#include <array>

#include "core/plan/levels.hpp"

namespace riskbild::wall {
namespace {

using plan::Scale;

// One for each cell, as `of` says; empty where it says nothing of any.
template <class Value>
std::vector<Value> of_cells(const Scale& scale, auto of) {
    std::vector<Value> all;
    bool any = false;
    for (int likelihood = 1; likelihood <= scale.likelihood_steps; ++likelihood)
        for (int consequence = 1; consequence <= scale.consequence_steps; ++consequence) {
            const auto value = of(likelihood, consequence);
            any = any || value.has_value();
            all.push_back(value.value_or(Value{}));
        }
    return any ? all : std::vector<Value>{};
}

}  // namespace

int level_colour(int level, std::size_t of) {
    constexpr std::array<std::array<int, 5>, 4> colours{{{1, 4}, {1, 2, 4}, {1, 2, 3, 4}, {1, 2, 3, 4, 5}}};
    return colours[of - 2][static_cast<std::size_t>(level - 1)];
}

std::optional<int> level_of(const Scale& scale, const Spot& spot) {
    if (!scale.levels) return std::nullopt;
    std::optional<int> common;
    for (const Cell& cell : spot.position.cells) {
        const auto level = plan::level_of_cell(scale, cell.likelihood, cell.consequence);
        if (cell != spot.position.cells.front() && level != common) return std::nullopt;
        common = level;
    }
    if (common || !spot.ranked()) return common;
    return plan::level_of_value(*scale.levels, *spot.value);
}

std::string level_name(const Scale& scale, const Spot& spot) {
    const auto level = level_of(scale, spot);
    return level ? scale.levels->steps[static_cast<std::size_t>(*level - 1)].name : "";
}

int level_colour(const Scale& scale, const Spot& spot) {
    const auto level = level_of(scale, spot);
    return level ? level_colour(*level, scale.levels->steps.size()) : 0;
}

std::vector<int> cell_colours(const Scale& scale) {
    return of_cells<int>(scale, [&](int likelihood, int consequence) -> std::optional<int> {
        const auto level = plan::level_of_cell(scale, likelihood, consequence);
        return level ? std::optional(level_colour(*level, scale.levels->steps.size())) : std::nullopt;
    });
}

std::vector<bool> cells_beyond(const Scale& scale) {
    return of_cells<bool>(
        scale, [&](int likelihood, int consequence) { return plan::beyond_appetite(scale, likelihood, consequence); });
}

std::vector<KeyEntry> level_key(const Scale& scale, const Words& words) {
    if (!scale.levels) return {};
    std::vector<KeyEntry> key{
        {KeySign::none, words("key.levels", {{"source", source_words(scale.levels->stated_by, words)}})}};
    const std::vector<plan::Level>& steps = scale.levels->steps;
    for (std::size_t i = 0; i < steps.size(); ++i)
        key.push_back({KeySign::level, steps[i].name, level_colour(static_cast<int>(i) + 1, steps.size())});
    return key;
}

std::string source_words(const std::string& stated_by, const Words& words) {
    if (stated_by == plan::the_plan) return words("key.the_plan");
    return words("key.source", {{"who", stated_by}});
}

}  // namespace riskbild::wall
