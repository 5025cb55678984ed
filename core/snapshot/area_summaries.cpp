#include "core/snapshot/area_summaries.hpp"

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/plan/levels.hpp"

namespace riskbild::snapshot {
namespace {

using plan::RiskStatement;
using plan::Scale;

// On a scale that multiplies only products are values; another number is an error of the document.
bool is_product(const Scale& scale, int value) {
    for (int likelihood = 1; likelihood <= scale.likelihood_steps; ++likelihood)
        if (value % likelihood == 0 && value / likelihood >= 1 && value / likelihood <= scale.consequence_steps)
            return true;
    return false;
}

// As stated, or the product where the plan multiplies.
std::optional<int> value_of(const RiskStatement& risk, const Scale* scale) {
    const bool multiplies = scale != nullptr && scale->multiplication_stated;
    if (!multiplies) return risk.value;
    if (risk.value) return is_product(*scale, *risk.value) ? risk.value : std::nullopt;
    if (!risk.likelihood || !risk.consequence) return std::nullopt;
    return *risk.likelihood * *risk.consequence;
}

// By the cell where it stands, else by its value.
std::optional<int> level_of(const RiskStatement& risk, int value, const Scale* scale) {
    if (scale == nullptr || !scale->levels) return std::nullopt;
    std::optional<int> level;
    if (risk.likelihood && risk.consequence) level = plan::level_of_cell(*scale, *risk.likelihood, *risk.consequence);
    return level ? level : plan::level_of_value(*scale->levels, value);
}

void add_value(AreaSummary& area, const RiskStatement& risk, const Scale* scale) {
    const std::optional<int> value = value_of(risk, scale);
    if (!value || (area.highest && *value < *area.highest)) return;
    const std::optional<int> level = level_of(risk, *value, scale);
    area.level = area.highest == value ? std::max(area.level, level) : level;
    area.highest = value;
}

AreaSummary& area_of(std::vector<AreaSummary>& areas, const std::string& name) {
    const std::string wanted = text::comparable(name);
    const auto found =
        std::ranges::find(areas, wanted, [](const AreaSummary& it) { return text::comparable(it.name); });
    return found != areas.end() ? *found : areas.emplace_back(AreaSummary{name, 0, {}, {}});
}

}  // namespace

// A risk that stands in two parts of a document is counted in its first.
std::vector<AreaSummary> area_summaries(const plan::Document& document, const Scale* scale) {
    std::vector<AreaSummary> areas;
    std::set<std::string_view> counted;
    for (const RiskStatement& risk : document.risks) {
        if (risk.area.empty()) continue;
        AreaSummary& area = area_of(areas, risk.area);
        if (counted.insert(risk.risk).second) ++area.risks;
        add_value(area, risk, scale);
    }
    return areas.size() <= most_areas ? areas : std::vector<AreaSummary>{};
}

}  // namespace riskbild::snapshot
