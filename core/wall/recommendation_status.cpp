#include "core/wall/recommendation_status.hpp"

#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::wall {
namespace {

using plan::AssignmentState;
using plan::RecommendationState;

struct Look {
    Glyph glyph = Glyph::dashed_ring;
    Tone tone = Tone::missing;
};

Look look_of(RecommendationState state) {
    switch (state) {
        case RecommendationState::ongoing:
            return {Glyph::clock, Tone::plain};
        case RecommendationState::addressed_by_board:
        case RecommendationState::closed_by_auditor:
            return {Glyph::check, Tone::good};
        case RecommendationState::not_stated:
            break;
    }
    return {};
}

Look look_of(AssignmentState state) {
    switch (state) {
        case AssignmentState::proposed_done:
            return {Glyph::half, Tone::plain};
        case AssignmentState::done:
            return {Glyph::check, Tone::good};
        case AssignmentState::not_stated:
            break;
    }
    return {};
}

// A word that the vocabulary does not know is shown as it stands.
template <class Enum>
StatusWords said(const plan::Worded<Enum>& state, std::string_view group, const Words& words) {
    const Look look = look_of(state.value);
    const bool unknown = state.value == Enum::not_stated && !state.raw.empty();
    const std::string known = words(std::string(group) + std::string(plan::name_of(state.value)));
    return {look.glyph, look.tone, unknown ? text::capitalized(text::collapse_spaces(state.raw)) : known};
}

}  // namespace

StatusWords state_of(const plan::Recommendation& recommendation, const Words& words) {
    return said(recommendation.state, "recommendation.", words);
}

StatusWords state_of(const plan::Assignment& assignment, const Words& words) {
    return said(assignment.state, "assignment.", words);
}

std::string audit_name(const plan::Recommendation& recommendation, const std::string& years, const Words& words) {
    const bool both = !recommendation.auditor.empty() && !recommendation.audit.empty();
    const std::string name = recommendation.auditor + (both ? ": " : "") + recommendation.audit;
    if (years.empty()) return name;
    const std::string report = words("audit.report", {{"year", years}});
    return name.empty() ? text::capitalized(report) : name + ", " + report;
}

}  // namespace riskbild::wall
