#include "app/hub/report/check_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

std::string or_dash(const std::string& text) {
    return text.empty() ? "–" : text;
}

// `word` filled up to a column's width, counted in letters.
std::string column(const std::string& word, std::size_t letters) {
    const std::string cut = short_of(or_dash(word), letters - 1);
    return cut + std::string(letters - std::min(letters, text::letter_count(cut)), ' ');
}

std::string joined(std::vector<std::string> parts, std::string_view between) {
    std::erase(parts, std::string());
    return text::join(parts, between);
}

}  // namespace

std::string short_of(const std::string& text, std::size_t letters) {
    const std::string whole = text::collapse_spaces(text);
    const std::string cut = text::cut_at_word(whole, letters);
    return cut.size() < whole.size() ? cut + " …" : cut;
}

std::string CheckLines::number(double value) const {
    std::string digits = fmt::format("{:g}", value);
    if (language_ == import::Language::sv) std::ranges::replace(digits, '.', ',');
    return digits;
}

std::string CheckLines::level(const plan::RiskStatement& risk) const {
    const std::string value = risk.value ? std::to_string(*risk.value) : "–";
    if (!risk.likelihood || !risk.consequence) return value;
    return report_.say("factors", {{"value", value},
                                   {"likelihood", std::to_string(*risk.likelihood)},
                                   {"consequence", std::to_string(*risk.consequence)}});
}

std::string CheckLines::risk(const plan::RiskStatement& risk) const {
    const std::string word = risk.follow_up ? risk.follow_up->follows_plan.raw : std::string{};
    return column(level(risk), 10) + column(word, 12) + short_of(risk.title);
}

std::string CheckLines::risk_details(const plan::RiskStatement& risk) const {
    return joined(
        {short_of(risk.part, 40), short_of(risk.area, 50), short_of(risk.process, 50), short_of(risk.responsible, 40)},
        " · ");
}

std::string CheckLines::control(const plan::Control& control) const {
    const plan::ControlFollowUp& follow_up = control.follow_up;
    const bool stated = follow_up.performed.value != plan::Performed::not_stated;
    const std::string performed =
        stated ? report_.say("performed_" + std::string(plan::name_of(follow_up.performed.value)))
               : short_of(follow_up.performed.raw);
    return short_of(control.text) + ": " + or_dash(joined({short_of(follow_up.assessment.raw), performed}, ", "));
}

std::string CheckLines::figures(const plan::Measurement& measured) const {
    std::vector<std::string> parts{measured.qualifier};
    if (measured.numerator && measured.denominator)
        parts.push_back(report_.say("n_of_n", {{"part", std::to_string(*measured.numerator)},
                                               {"whole", std::to_string(*measured.denominator)}}));
    if (measured.value)
        parts.push_back(number(*measured.value) + (measured.value_max ? "–" + number(*measured.value_max) : ""));
    if (!measured.percent || measured.unit != "%") parts.push_back(measured.unit);
    if (measured.percent) parts.push_back(number(*measured.percent) + " %");
    return joined(std::move(parts), " ");
}

std::string CheckLines::measurement(const plan::Measurement& measured) const {
    return column(figures(measured), 26) + short_of(measured.what);
}

// What the words can mean, where they mean a date at all.
std::string CheckLines::dates(const plan::DueTime& due) const {
    if (!due.earliest && !due.latest) return {};
    const char* code = !due.latest ? "due_from" : !due.earliest ? "due_until" : "due_between";
    const std::string span = report_.say(code, {{"earliest", due.earliest ? to_iso(*due.earliest) : ""},
                                                {"latest", due.latest ? to_iso(*due.latest) : ""}});
    return " (" + (due.year_derived ? report_.say("due_year_derived", {{"dates", span}}) : span) + ")";
}

std::string CheckLines::due(const plan::DueTime& due) const {
    return column(due.text, 26) + short_of(due.about, 70) + dates(due);
}

std::string CheckLines::recommendation(const plan::Recommendation& recommendation) const {
    return column(recommendation.state.raw, 14) + short_of(recommendation.text);
}

std::string CheckLines::assignment(const plan::Assignment& assignment) const {
    return column(assignment.state.raw, 14) + short_of(assignment.text);
}

std::string CheckLines::contradiction(const plan::Contradiction& contradiction) const {
    return short_of(contradiction.what) + ": " + text::join(contradiction.values, " / ");
}

std::string CheckLines::proposal(const import::Proposal& proposal) const {
    return report_.say("proposal", {{"id", proposal.id},
                                    {"kind", column(report_.say("kind_" + proposal.kind), 24)},
                                    {"fact", column(proposal.fact, 28)},
                                    {"sentence", short_of(proposal.sentence, 80)}});
}

}  // namespace riskbild::hub
