#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/placement.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::RiskStatement;
using plan::Scale;

struct Spot {
    const RiskStatement* risk;
    Position position;
    std::optional<int> value;  // as stated, or the product where the plan multiplies
    std::string name;

    bool placed() const { return position.placement != Placement::unplaced; }
    bool ranked() const { return value && position.why != Unplaced::impossible; }
};

Spot spot_of(const RiskStatement& risk, const Scale& scale, const Words& words) {
    return {&risk, position_of(scale, risk), ranking_value(scale, risk), name_of(risk, words)};
}

// Value, then consequence, then likelihood, highest first; then by name. Placed before the tray.
bool stands_before(const Spot& a, const Spot& b) {
    const auto order = [](const Spot& spot) {
        return std::tuple{!spot.placed(), -spot.value.value_or(0), -spot.risk->consequence.value_or(0),
                          -spot.risk->likelihood.value_or(0)};
    };
    return order(a) != order(b) ? order(a) < order(b) : text::swedish_less(a.name, b.name);
}

std::vector<Spot> spots_of(const Subject& subject, const Scale& scale, const Words& words) {
    std::vector<Spot> spots;
    for (const RiskStatement& risk : subject.risks) spots.push_back(spot_of(risk, scale, words));
    std::ranges::stable_sort(spots, stands_before);
    return spots;
}

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

std::string placement_words(const Spot& spot, const Words& words) {
    switch (spot.position.placement) {
        case Placement::stated:
            return words("map.stated", {{"cell", cell_words(spot.position.cells.front())}});
        case Placement::calculated:
            return words("map.calculated", {{"cell", cell_words(spot.position.cells.front())}});
        case Placement::candidates:
            return candidate_words(spot.position.cells, words);
        case Placement::unplaced:
            break;
    }
    return why_unplaced(spot, words);
}

// Only where both follow-ups state both factors.
std::optional<Cell> previous_cell(const Subject& subject, const Spot& spot) {
    if (subject.previous == nullptr || spot.position.placement != Placement::stated) return std::nullopt;
    const RiskStatement* was = plan::statement_of(*subject.previous, spot.risk->risk);
    if (was == nullptr || !was->likelihood || !was->consequence) return std::nullopt;
    const Cell cell{*was->likelihood, *was->consequence};
    return cell == spot.position.cells.front() ? std::nullopt : std::optional(cell);
}

MapRow row_of(const Subject& subject, const Spot& spot, const Words& words) {
    return {.mark = {.letter = {},
                     .placement = spot.position.placement,
                     .cells = spot.position.cells,
                     .previous = previous_cell(subject, spot)},
            .title = spot.name,
            .placement_words = placement_words(spot, words),
            .value = spot.risk->value ? std::to_string(*spot.risk->value) : "",
            .rank = {}};
}

// Over all risks whose value the scale can have, placed or not.
void put_ranks(std::vector<MapRow>& rows, const std::vector<Spot>& spots) {
    std::vector<int> falling;
    for (const Spot& spot : spots)
        if (spot.ranked()) falling.push_back(*spot.value);
    std::ranges::sort(falling, std::greater{});
    const std::vector<std::string> names = ranks(falling);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!spots[i].ranked()) continue;
        const auto at = std::ranges::find(falling, *spots[i].value) - falling.begin();
        rows[i].rank = names[static_cast<std::size_t>(at)];
    }
}

std::vector<MapRow> rows_of(const Subject& subject, const std::vector<Spot>& spots, const Words& words) {
    std::vector<MapRow> rows;
    for (const Spot& spot : spots) {
        rows.push_back(row_of(subject, spot, words));
        if (spot.placed()) rows.back().mark.letter = letter(rows.size() - 1);
    }
    put_ranks(rows, spots);
    return rows;
}

std::vector<std::string> step_labels(int steps, const std::vector<std::string>& stated) {
    std::vector<std::string> labels;
    for (int step = 1; step <= steps; ++step) {
        const auto index = static_cast<std::size_t>(step - 1);
        labels.push_back(std::to_string(step) + (index < stated.size() ? " " + stated[index] : ""));
    }
    return labels;
}

// '4 risker, värden 12–16'
std::string title_of(const std::vector<Spot>& spots, const Words& words) {
    std::vector<int> values;
    for (const Spot& spot : spots)
        if (spot.risk->value) values.push_back(*spot.risk->value);
    const std::string risks = words.count("count.risks", spots.size());
    if (values.empty()) return risks;
    const auto [low, high] = std::ranges::minmax(values);
    const std::string key = low == high ? "map.title_one_value" : "map.title";
    return words(key, {{"risks", risks}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

}  // namespace

std::optional<MapPage> map_page(const Subject& subject, const Words& words) {
    if (subject.plan == nullptr || !subject.plan->scale) return std::nullopt;
    const Scale& scale = *subject.plan->scale;
    const std::vector<Spot> spots = spots_of(subject, scale, words);
    if (std::ranges::none_of(spots, &Spot::placed)) return std::nullopt;
    return MapPage{.likelihood_steps = scale.likelihood_steps,
                   .consequence_steps = scale.consequence_steps,
                   .likelihood_axis = words("map.likelihood"),
                   .consequence_axis = words("map.consequence"),
                   .likelihood_labels = step_labels(scale.likelihood_steps, scale.likelihood_labels),
                   .consequence_labels = step_labels(scale.consequence_steps, scale.consequence_labels),
                   .title = title_of(spots, words),
                   .rows = rows_of(subject, spots, words),
                   .tray_title = std::ranges::all_of(spots, &Spot::placed) ? "" : words("map.tray")};
}

}  // namespace riskbild::wall
