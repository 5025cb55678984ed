#include <algorithm>

#include "core/wall/bodies.hpp"
#include "core/wall/listing.hpp"

namespace riskbild::wall {
namespace {

using plan::RiskStatement;

constexpr std::size_t fewest_areas = 2;

// In the order first met; those without an area last.
std::vector<std::string> areas_of(const std::vector<RiskStatement>& risks) {
    std::vector<std::string> areas;
    bool unstated = false;
    for (const RiskStatement& risk : risks) {
        unstated = unstated || risk.area.empty();
        if (!risk.area.empty() && std::ranges::find(areas, risk.area) == areas.end()) areas.push_back(risk.area);
    }
    if (unstated) areas.emplace_back();
    return areas;
}

Area area_of(const Subject& subject, const std::string& name, const Words& words) {
    Area area{.name = name.empty() ? words("areas.not_stated") : name};
    for (const bool in_plan : {true, false})
        for (const RiskStatement& risk : subject.risks) {
            if (risk.area != name || risk.in_plan != in_plan) continue;
            area.blocks.push_back({risk.risk, in_plan});
            if (in_plan) area.in_plan.push_back(name_of(risk, words));
        }
    return area;
}

// The largest first, what lacks an area last.
std::vector<Area> by_size(const Subject& subject, const std::vector<std::string>& names, const Words& words) {
    std::vector<Area> areas;
    for (const std::string& name : names) areas.push_back(area_of(subject, name, words));
    const auto stated_end = areas.end() - (names.back().empty() ? 1 : 0);
    std::stable_sort(areas.begin(), stated_end,
                     [](const Area& a, const Area& b) { return a.blocks.size() > b.blocks.size(); });
    return areas;
}

std::size_t count_in_plan(const std::vector<RiskStatement>& risks) {
    return static_cast<std::size_t>(std::ranges::count(risks, true, &RiskStatement::in_plan));
}

// '17 risker per område, 4 ingår i planen'
std::string title_of(std::size_t risks, std::size_t in_plan, const Words& words) {
    const std::string title = words.count("areas.title", risks);
    return in_plan == 0 ? title : title + ", " + words.count("areas.in_plan", in_plan);
}

}  // namespace

std::optional<AreasPage> areas_page(const Subject& subject, const Words& words) {
    const std::vector<std::string> names = areas_of(subject.risks);
    const auto stated =
        static_cast<std::size_t>(std::ranges::count_if(names, [](const auto& it) { return !it.empty(); }));
    // One risk an area is a list of risks, which another page is.
    if (stated < fewest_areas || names.size() == subject.risks.size()) return std::nullopt;
    const std::size_t in_plan = count_in_plan(subject.risks);
    AreasPage page{.title = title_of(subject.risks.size(), in_plan, words), .areas = by_size(subject, names, words)};
    if (in_plan > 0 && in_plan < subject.risks.size())
        page.key = {{KeySign::full_block, words("areas.key_in_plan")},
                    {KeySign::pale_block, words("areas.key_outside")}};
    if (std::ranges::none_of(subject.risks, [](const RiskStatement& it) { return it.value || it.withheld; }))
        page.notes.push_back(words("coverage.no_values"));
    return page;
}

}  // namespace riskbild::wall
