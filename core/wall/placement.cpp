#include "core/wall/placement.hpp"

#include <algorithm>

namespace riskbild::wall {
namespace {

using plan::RiskStatement;
using plan::Scale;

// The cells whose product is the value and which a stated factor, if there is one, allows.
std::vector<Cell> factorisations(const Scale& scale, const RiskStatement& risk) {
    std::vector<Cell> cells;
    for (int likelihood = 1; likelihood <= scale.likelihood_steps; ++likelihood) {
        const Cell cell{likelihood, *risk.value / likelihood};
        const bool product = cell.likelihood * cell.consequence == *risk.value;
        const bool allowed = risk.likelihood.value_or(cell.likelihood) == cell.likelihood &&
                             risk.consequence.value_or(cell.consequence) == cell.consequence;
        if (product && allowed && is_on_scale(scale, cell)) cells.push_back(cell);
    }
    return cells;
}

}  // namespace

bool is_on_scale(const Scale& scale, Cell cell) {
    return cell.likelihood >= 1 && cell.likelihood <= scale.likelihood_steps && cell.consequence >= 1 &&
           cell.consequence <= scale.consequence_steps;
}

MatrixPosition position_of(const Scale& scale, const RiskStatement& risk) {
    if (risk.likelihood && risk.consequence) {
        const Cell cell{*risk.likelihood, *risk.consequence};
        if (!is_on_scale(scale, cell)) return {Placement::unplaced, {}, Unplaced::impossible};
        return {Placement::stated, {cell}, Unplaced::no};
    }
    if (!risk.value) return {Placement::unplaced, {}, Unplaced::nothing_stated};
    if (!scale.multiplication_stated) return {Placement::unplaced, {}, Unplaced::factors_missing};
    std::vector<Cell> cells = factorisations(scale, risk);
    if (cells.empty()) return {Placement::unplaced, {}, Unplaced::impossible};
    return {cells.size() == 1 ? Placement::calculated : Placement::candidates, std::move(cells), Unplaced::no};
}

std::optional<int> ranking_value(const Scale& scale, const RiskStatement& risk) {
    if (risk.value) return risk.value;
    if (scale.multiplication_stated && risk.likelihood && risk.consequence) return *risk.likelihood * *risk.consequence;
    return std::nullopt;
}

std::string letter(std::size_t index) {
    const std::string last(1, static_cast<char>('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
}

std::vector<std::string> ranks(const std::vector<int>& falling) {
    std::vector<std::string> ranks;
    for (const int value : falling) {
        const auto first = std::ranges::find(falling, value) - falling.begin();
        const bool tied = std::ranges::count(falling, value) > 1;
        ranks.push_back(std::to_string(first + 1) + (tied ? "=" : ""));
    }
    return ranks;
}

}  // namespace riskbild::wall
