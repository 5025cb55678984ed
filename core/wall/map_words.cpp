#include "core/wall/map_words.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/risk_levels.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

std::string cell_words(Cell cell) {
    return std::to_string(cell.likelihood) + " · " + std::to_string(cell.consequence);
}

std::string candidate_words(const std::vector<Cell>& cells, const Words& words) {
    std::vector<std::string> each;
    for (const Cell cell : cells) each.push_back(cell_words(cell));
    return words("map.candidates", {{"cells", say_either(each, words)}});
}

std::string why_unplaced(const Spot& spot, const Words& words) {
    if (spot.risk->withheld) return words("withheld");
    switch (spot.position.why) {
        case Unplaced::factors_missing:
            return words("map.factors_missing");
        case Unplaced::impossible:
            return spot.risk->value ? words("map.impossible_value", {{"value", std::to_string(*spot.risk->value)}})
                                    : words("map.outside");
        case Unplaced::nothing_stated:
        case Unplaced::no:
            break;
    }
    return words("map.no_value");
}

// Where the plan multiplies, factors and value may contradict each other: both are said.
std::string stated_words(const plan::Scale& scale, const Spot& spot, const Words& words) {
    const Cell cell = spot.position.cells.front();
    const int product = cell.likelihood * cell.consequence;
    if (!scale.multiplication_stated || !spot.risk->value || *spot.risk->value == product) return cell_words(cell);
    return words("map.differs", {{"cell", cell_words(cell)}, {"product", std::to_string(product)}});
}

std::string where(const plan::Scale& scale, const Spot& spot, const Words& words) {
    switch (spot.position.placement) {
        case Placement::stated:
            return stated_words(scale, spot, words);
        case Placement::calculated:
            return words("map.calculated", {{"cell", cell_words(spot.position.cells.front())}});
        case Placement::candidates:
            return candidate_words(spot.position.cells, words);
        case Placement::unplaced:
            break;
    }
    return why_unplaced(spot, words);
}

std::string reassessed_words(const Spot& spot, const Words& words) {
    if (spot.change == nullptr) return {};
    switch (spot.change->reassessed) {
        case Reassessed::unchanged:
            return words("map.unchanged");
        case Reassessed::not_again:
            return words("map.not_again");
        case Reassessed::not_dated:
            break;
    }
    return {};
}

}  // namespace

std::string placement_words(const plan::Scale& scale, const Spot& spot, const Words& words) {
    const auto moved_from = spot.moved_from();
    std::vector<std::string> parts{level_name(scale, spot), where(scale, spot, words),
                                   moved_from ? words("map.was", {{"cell", cell_words(*moved_from)}}) : "",
                                   spot.before ? words("map.before", {{"cell", cell_words(*spot.before)}}) : "",
                                   reassessed_words(spot, words)};
    std::erase(parts, "");
    return text::join(parts, " – ");
}

std::string values_title(const std::vector<plan::RiskStatement>& risks, const Words& words) {
    std::vector<int> values;
    for (const plan::RiskStatement& risk : risks)
        if (risk.value) values.push_back(*risk.value);
    const std::string count = words.count("count.risks", risks.size());
    if (values.empty()) return count;
    const auto [low, high] = std::ranges::minmax(values);
    const std::string key = low == high ? "map.title_one_value" : "map.title";
    return words(key, {{"risks", count}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

}  // namespace riskbild::wall
