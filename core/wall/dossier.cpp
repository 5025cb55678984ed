#include "core/wall/dossier.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/due_status.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/recommendation_status.hpp"
#include "core/wall/status.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Control;
using plan::DueTime;
using plan::Measurement;
using plan::Recommendation;
using plan::RiskStatement;
using plan::Treatment;

std::string joined(std::vector<std::string> parts) {
    std::erase(parts, "");
    return text::join(parts, " · ");
}

class Dossier {
public:
    Dossier(const Subject& subject, const plan::Document& document, const std::string& risk, const Words& words)
        : subject_(subject), document_(document), risk_(risk), words_(words) {}

    std::vector<FocusSection> sections() && {
        each("focus.follow_up", document_.risks, [this](const RiskStatement& it) { follow_up(it); });
        each("focus.about", document_.risks, [this](const RiskStatement& it) { about(it); });
        each("focus.measures", document_.risks, [this](const RiskStatement& it) { row({.title = it.measures}); });
        each("focus.treatment", document_.treatments, [this](const Treatment& it) { treatment(it); });
        each("page.controls", document_.controls, [this](const Control& it) { control(it); });
        each("page.results", document_.measurements,
             [this](const Measurement& it) { row(measurement_row(document_, it, words_)); });
        each("focus.times", document_.due, [this](const DueTime& it) { time(it); });
        each("page.audit", document_.recommendations, [this](const Recommendation& it) { recommendation(it); });
        std::erase_if(sections_, [](const FocusSection& section) { return section.rows.empty(); });
        return std::move(sections_);
    }

private:
    void each(std::string_view label, const auto& facts, auto put) {
        sections_.push_back({.label = words_(label)});
        for (const auto& fact : facts)
            if (belongs(fact)) put(fact);
    }
    void row(Row row) {
        if (!row.title.empty() || !row.statuses.empty()) sections_.back().rows.push_back(std::move(row));
    }
    void fact(std::string_view label, const std::string& value) {
        if (!value.empty()) row({.lead = words_(label), .title = value});
    }

    bool is_it(const std::string& risk) const { return !risk.empty() && subject_.identities.same(risk, risk_); }
    bool belongs(const RiskStatement& it) const { return is_it(it.risk); }
    bool belongs(const Treatment& it) const { return is_it(it.risk); }
    bool belongs(const Control& it) const { return is_it(it.risk); }
    bool belongs(const Measurement& it) const { return is_it(it.risk) || is_its_control(it.control); }
    bool belongs(const Recommendation& it) const {
        return std::ranges::any_of(it.risks, [this](const std::string& risk) { return is_it(risk); });
    }
    bool belongs(const DueTime& it) const {
        return is_it(it.risk) || is_its_control(it.control) || is_its_recommendation(it.recommendation);
    }
    bool is_its_control(const std::string& id) const { return !id.empty() && is_its(document_.controls, id); }
    bool is_its_recommendation(const std::string& id) const {
        return !id.empty() && is_its(document_.recommendations, id);
    }
    bool is_its(const auto& facts, const std::string& id) const {
        return std::ranges::any_of(facts, [&](const auto& it) { return it.id == id && belongs(it); });
    }

    // The short reason stands beside the comment where the comment does not say it.
    void follow_up(const RiskStatement& it) {
        if (!it.follow_up) return;
        const auto& [answer, comment, reason] = *it.follow_up;
        const bool said = comment.find(reason) != std::string::npos;
        row({.title = comment.empty() ? reason : comment, .detail = said || comment.empty() ? "" : reason});
    }

    void about(const RiskStatement& it) {
        if (it.withheld) return;
        fact("focus.risk", it.title);
        if (it.value) fact("focus.value", std::to_string(*it.value));
        fact("focus.level", level_words(it, words_));
        fact("focus.area", it.area);
        fact("focus.process", it.process);
        fact("focus.description", it.description);
        fact("focus.consequence", it.consequence_text);
        fact("focus.responsible", it.responsible);
        if (it.critical) fact("focus.critical", words_(*it.critical ? "focus.yes" : "focus.no"));
        if (it.in_plan) fact("focus.in_plan", words_("focus.yes"));
    }

    void treatment(const Treatment& it) {
        std::vector<std::string> kinds;
        for (const plan::TreatmentKind kind : it.kinds)
            kinds.push_back(words_("treatment." + std::string(plan::name_of(kind))));
        if (it.text.empty()) return row({.title = text::capitalized(say_all(kinds, words_))});
        row({.title = it.text, .detail = say_all(kinds, words_)});
    }

    void control(const Control& it) {
        Standing state = standing_of(it, speaks_of_assessments(document_), words_);
        state.status.words = state.as_said;
        const plan::ControlFollowUp& found = it.follow_up;
        const std::string next = found.new_action.empty() ? "" : words_("controls.next", {{"what", found.new_action}});
        row({.title = it.withheld ? words_("withheld") : it.text,
             .detail = joined({found.result, next, it.responsible, it.method, it.frequency}),
             .statuses = {state.status}});
    }

    // Only what the newest follow-up says is judged by today.
    void time(const DueTime& it) {
        const bool newest = &document_ == &subject_.document;
        const DueState state = due_state(document_, it, newest ? subject_.today : std::nullopt);
        row({.lead = inside_a_sentence(it.text),
             .title = it.about,
             .detail = it.year_derived ? words_("focus.year_derived") : "",
             .statuses = due_status(state, words_)});
    }

    void recommendation(const Recommendation& it) {
        row({.title = it.withheld ? words_("withheld") : it.text,
             .detail = joined({audit_name(it, it.report_year, words_), it.evidence}),
             .statuses = {state_of(it, words_)}});
    }

    const Subject& subject_;
    const plan::Document& document_;
    const std::string& risk_;
    const Words& words_;
    std::vector<FocusSection> sections_;
};

std::string factors(std::string_view key, const std::optional<int>& likelihood, const std::optional<int>& consequence,
                    const Words& words) {
    if (!likelihood || !consequence) return {};
    return words(key, {{"likelihood", std::to_string(*likelihood)}, {"consequence", std::to_string(*consequence)}});
}

}  // namespace

std::string level_words(const RiskStatement& risk, const Words& words) {
    const std::string when =
        risk.assessed ? words("focus.assessed", {{"when", say_as_far(*risk.assessed, words)}}) : "";
    return joined({factors("focus.factors", risk.likelihood, risk.consequence, words),
                   factors("focus.factors_before", risk.likelihood_before, risk.consequence_before, words), when});
}

std::vector<FocusSection> dossier_of(const Subject& subject, const plan::Document& document, const std::string& risk,
                                     const Words& words) {
    return Dossier(subject, document, risk, words).sections();
}

}  // namespace riskbild::wall
