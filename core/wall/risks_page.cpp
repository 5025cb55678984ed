#include <algorithm>
#include <tuple>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/control_groups.hpp"
#include "core/wall/coverage.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/risk_status.hpp"
#include "core/wall/verdict.hpp"

namespace riskbild::wall {
namespace {

using plan::RiskStatement;

// Where nobody says whether the plan is followed: whether it is in the plan, and its controls' state.
std::vector<StatusWords> control_statuses(const Subject& subject, const RiskStatement& risk, const Words& words) {
    return counted_states(subject.document, controls_of(subject, risk.risk), words);
}

bool some_are_outside_the_plan(const Subject& subject) {
    return std::ranges::any_of(subject.risks, &RiskStatement::in_plan) &&
           !std::ranges::all_of(subject.risks, &RiskStatement::in_plan);
}

// The follow-up's own reason; else what the control that wants attention first has found; else the area.
std::string why(const Subject& subject, const RiskStatement& risk, const Words& words) {
    if (const std::string reason = reason_of(risk); !reason.empty()) return reason;
    const std::vector<const plan::Control*> controls = most_urgent_first(subject, risk.risk, words);
    const std::string found = controls.empty() ? "" : result_of(*controls.front());
    if (!found.empty()) return found;
    return risk.area == name_of(risk, words) ? "" : risk.area;
}

std::string detail_of(const Subject& subject, const RiskStatement& risk, const Words& words) {
    if (risk.withheld) return {};
    std::vector<std::string> parts{some_are_outside_the_plan(subject) && risk.in_plan ? words("risks.in_plan") : "",
                                   why(subject, risk, words)};
    std::erase(parts, "");
    return text::join(parts, " · ");
}

Row row_of(const Subject& subject, const RiskStatement& risk, bool by_plan, const Words& words) {
    return {.lead = risk.value ? std::to_string(*risk.value) : "",
            .title = name_of(risk, words),
            .detail = detail_of(subject, risk, words),
            .statuses = by_plan ? course_as_said(subject, risk, words) : control_statuses(subject, risk, words),
            .course = by_plan,
            .risk = risk.risk};
}

// What departs from the plan first; without such answers, those in the plan first; then the highest
// values; then the document's order.
std::vector<RiskStatement> in_order(const Subject& subject, bool by_plan, const Words& words) {
    std::vector<RiskStatement> risks = subject.risks;
    std::ranges::stable_sort(risks, {}, [&](const RiskStatement& risk) {
        const int urgency = by_plan ? standing_of(subject, risk, words).urgency : 0;
        return std::tuple{-urgency, !risk.in_plan, -risk.value.value_or(0)};
    });
    return risks;
}

std::string title_of(const Subject& subject, bool by_plan, const Words& words) {
    const auto lacks_value = [](const RiskStatement& risk) { return !risk.value && !risk.withheld; };
    const auto lacking = static_cast<std::size_t>(std::ranges::count_if(subject.risks, lacks_value));
    const std::string risks = std::to_string(subject.risks.size()) + " " + risk_noun(subject.risks, words);
    if (lacking == 0 && by_plan) return words.count("risks.title_follows", subject.risks.size(), {{"risks", risks}});
    if (lacking == 0) return risks;
    if (lacking == subject.risks.size()) return words("risks.title_no_values", {{"risks", risks}});
    return words("risks.title_some_values", {{"risks", risks}, {"lacking", std::to_string(lacking)}});
}

}  // namespace

std::optional<RowsPage> risks_page(const Subject& subject, const Words& words) {
    if (subject.risks.empty()) return std::nullopt;
    const bool by_plan = states_follows_plan(subject.risks);
    RowsPage page{.title = title_of(subject, by_plan, words)};
    for (const RiskStatement& risk : in_order(subject, by_plan, words))
        page.rows.push_back(row_of(subject, risk, by_plan, words));
    const std::vector<std::string> notes = coverage_notes(subject, words);
    if (!notes.empty()) page.notes.push_back(notes.front());
    return page;
}

}  // namespace riskbild::wall
