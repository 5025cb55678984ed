#include "core/wall/totals.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.hpp"
#include "core/wall/listing.hpp"

namespace riskbild::wall {
namespace {

using plan::RiskStatement;

std::size_t count_risks(const Subject& subject, auto holds) {
    return static_cast<std::size_t>(std::ranges::count_if(subject.risks, holds));
}

// Risks with a treatment of that kind; one treated twice is one risk.
std::size_t treated_by(const plan::Document& document, plan::TreatmentKind kind) {
    std::set<std::string> risks;
    for (const plan::Treatment& each : document.treatments)
        if (std::ranges::find(each.kinds, kind) != each.kinds.end()) risks.insert(each.risk);
    return risks.size();
}

std::size_t audits_in(const plan::Document& document) {
    std::set<std::pair<std::string, std::string>> audits;
    for (const plan::Recommendation& each : document.recommendations) audits.insert({each.auditor, each.audit});
    return audits.size();
}

std::size_t areas_in(const Subject& subject) {
    std::set<std::string> areas;
    for (const RiskStatement& risk : subject.risks) areas.insert(risk.area);
    return areas.size();
}

std::size_t flagged_controls(const plan::Document& document) {
    using enum plan::Assessment;
    constexpr std::array flags{severe, major, unsatisfactory, minor, room_for_improvement};
    return static_cast<std::size_t>(std::ranges::count_if(document.controls, [&](const plan::Control& control) {
        return std::ranges::find(flags, control.follow_up.assessment.value) != flags.end();
    }));
}

bool is_withheld(const RiskStatement& risk) {
    return risk.withheld;
}

}  // namespace

std::optional<std::size_t> counted(const Subject& subject, const plan::StatedTotal& total) {
    const plan::Document& document = subject.document;
    if (total.what == "assessed_risks") return subject.risks.size();
    if (total.what == "critical_risks")
        return count_risks(subject, [](const RiskStatement& risk) { return risk.critical == true; });
    if (total.what == "plan_risks") return count_risks(subject, &RiskStatement::in_plan);
    if (total.what == "not_following_plan")
        return count_risks(subject,
                           [](const RiskStatement& risk) { return follows_plan(risk).value == plan::FollowsPlan::no; });
    if (total.what == "other_planning_risks") return treated_by(document, plan::TreatmentKind::other_planning);
    if (total.what == "review_risks") return treated_by(document, plan::TreatmentKind::review);
    if (total.what == "recommendations") return document.recommendations.size();
    if (total.what == "audits") return audits_in(document);
    if (total.what == "improvement_areas") return flagged_controls(document);
    if (total.what == "risk_areas" && std::ranges::none_of(subject.risks, is_withheld)) return areas_in(subject);
    return std::nullopt;
}

std::string name_of(const plan::StatedTotal& total, const Words& words) {
    const std::string key = "total." + total.what;
    const std::string name = words(key);
    return name == key ? text::capitalized(total.what) : name;
}

}  // namespace riskbild::wall
