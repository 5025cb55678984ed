#include "core/wall/coverage.hpp"

#include <algorithm>
#include <optional>

namespace riskbild::wall {
namespace {

using plan::RiskStatement;

std::optional<std::size_t> stated(const plan::Document& document, std::string_view what) {
    const auto found = std::ranges::find(document.stated_totals, what, &plan::StatedTotal::what);
    if (found == document.stated_totals.end() || found->count < 0) return std::nullopt;
    return static_cast<std::size_t>(found->count);
}

std::size_t count_if(const Subject& subject, bool (*holds)(const RiskStatement&)) {
    return static_cast<std::size_t>(std::ranges::count_if(subject.risks, holds));
}

bool is_critical(const RiskStatement& risk) {
    return risk.critical == true;
}
bool is_in_plan(const RiskStatement& risk) {
    return risk.in_plan;
}
bool lacks_value(const RiskStatement& risk) {
    return !risk.value && !risk.withheld;
}

std::string beyond_the_list(const Subject& subject, const Words& words) {
    const auto assessed = stated(subject.document, "assessed_risks");
    const std::size_t listed = subject.risks.size();
    if (!assessed || *assessed <= listed || listed == 0) return {};
    const bool critical = count_if(subject, is_critical) == listed;
    return words.count(critical ? "coverage.critical" : "coverage.listed", listed,
                       {{"of", std::to_string(*assessed)}, {"rest", std::to_string(*assessed - listed)}});
}

// A stated total that the list does not bear out is said beside the counted one.
std::string differs(const Subject& subject, std::string_view what, std::size_t counted, std::string_view key,
                    const Words& words) {
    const auto said = stated(subject.document, what);
    if (!said || counted == 0 || *said == counted) return {};
    return words.count(key, *said, {{"counted", std::to_string(counted)}});
}

std::string in_the_plan(const Subject& subject, const Words& words) {
    const std::size_t in_plan = count_if(subject, is_in_plan);
    const std::size_t all = subject.risks.size();
    return in_plan == 0 || in_plan == all ? ""
                                          : words.count("coverage.in_plan", in_plan, {{"of", std::to_string(all)}});
}

std::string without_values(const Subject& subject, const Words& words) {
    const std::size_t lacking = count_if(subject, lacks_value);
    return lacking > 0 && lacking == subject.risks.size() ? words("coverage.no_values") : "";
}

}  // namespace

std::vector<std::string> coverage_notes(const Subject& subject, const Words& words) {
    const std::string in_plan = in_the_plan(subject, words);
    const std::string valueless = without_values(subject, words);
    std::vector<std::string> notes{
        beyond_the_list(subject, words), in_plan + (in_plan.empty() || valueless.empty() ? "" : " ") + valueless,
        differs(subject, "critical_risks", count_if(subject, is_critical), "coverage.critical_differs", words),
        differs(subject, "plan_risks", count_if(subject, is_in_plan), "coverage.plan_differs", words)};
    std::erase(notes, "");
    return notes;
}

}  // namespace riskbild::wall
