#include "core/wall/control_groups.hpp"

#include <algorithm>
#include <tuple>

#include "core/wall/listing.hpp"
#include "core/wall/status.hpp"

namespace riskbild::wall {
namespace {

using plan::Control;

std::string group_name(const Subject& subject, const Control& control, const Words& words) {
    const plan::RiskStatement* risk = find_risk(subject.risks, control.risk);
    return risk == nullptr ? name_of(control, words) : name_of(*risk, words);
}

ControlGroup* group_of_risk(std::vector<ControlGroup>& groups, const std::string& risk) {
    if (risk.empty()) return nullptr;
    const auto found =
        std::ranges::find_if(groups, [&](const ControlGroup& group) { return group.controls.front()->risk == risk; });
    return found == groups.end() ? nullptr : &*found;
}

struct Counted {
    Standing state;
    std::size_t count = 0;

    auto order() const { return std::tuple{state.status.tone == Tone::missing, -state.urgency}; }
};

std::vector<Counted> count_states(const plan::Document& document, const std::vector<const Control*>& controls,
                                  const Words& words) {
    const bool by_assessment = speaks_of_assessments(document);
    std::vector<Counted> all;
    for (const Control* control : controls) {
        const Standing state = standing_of(*control, by_assessment, words);
        const auto same =
            std::ranges::find_if(all, [&](const Counted& each) { return each.state.status == state.status; });
        if (same == all.end())
            all.push_back({state, 1});
        else
            ++same->count;
    }
    std::ranges::stable_sort(all, {}, &Counted::order);
    return all;
}

}  // namespace

std::vector<ControlGroup> control_groups(const Subject& subject, const Words& words) {
    const bool by_assessment = speaks_of_assessments(subject.document);
    std::vector<ControlGroup> groups;
    for (const Control& control : subject.document.controls) {
        ControlGroup* group = group_of_risk(groups, control.risk);
        if (group == nullptr) group = &groups.emplace_back(ControlGroup{group_name(subject, control, words), {}, {}});
        group->controls.push_back(&control);
        group->urgencies.push_back(standing_of(control, by_assessment, words).urgency);
    }
    for (ControlGroup& group : groups) std::ranges::sort(group.urgencies, std::greater{});
    std::ranges::stable_sort(groups, std::greater{}, &ControlGroup::urgencies);
    return groups;
}

std::vector<const Control*> most_urgent_first(const Subject& subject, const std::string& risk, const Words& words) {
    const bool by_assessment = speaks_of_assessments(subject.document);
    std::vector<const Control*> controls = controls_of(subject, risk);
    std::ranges::stable_sort(controls, std::greater{}, [&](const Control* control) {
        return standing_of(*control, by_assessment, words).urgency;
    });
    return controls;
}

std::vector<StatusWords> counted_states(const plan::Document& document, const std::vector<const Control*>& controls,
                                        const Words& words) {
    std::vector<StatusWords> statuses;
    for (const Counted& each : count_states(document, controls, words))
        statuses.push_back(counted(each.state, each.count, words));
    return statuses;
}

}  // namespace riskbild::wall
