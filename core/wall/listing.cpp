#include "core/wall/listing.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/proposed_name.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Control;
using plan::Document;
using plan::DueTime;
using plan::FollowsPlan;
using plan::RiskStatement;

constexpr std::size_t name_letters = 32;
constexpr std::size_t line_letters = 60;

template <class T>
void add_if_absent(T& fact, const T& other) {
    if (fact == T{}) fact = other;
}

void add_what_is_missing(RiskStatement& risk, const RiskStatement& other) {
    add_if_absent(risk.area, other.area);
    add_if_absent(risk.process, other.process);
    add_if_absent(risk.short_title, other.short_title);
    add_if_absent(risk.value, other.value);
    add_if_absent(risk.likelihood, other.likelihood);
    add_if_absent(risk.consequence, other.consequence);
    add_if_absent(risk.assessed, other.assessed);
    add_if_absent(risk.critical, other.critical);
    risk.in_plan = risk.in_plan || other.in_plan;
    const bool says_more =
        follows_plan(risk).value == FollowsPlan::not_stated && follows_plan(other).value != FollowsPlan::not_stated;
    if (!risk.follow_up || says_more) risk.follow_up = other.follow_up ? other.follow_up : risk.follow_up;
}

std::string short_name(bool withheld, const std::string& written, const std::string& whole, const Words& words) {
    if (withheld) return words("withheld");
    return written.empty() ? proposed_name(whole, name_letters) : written;
}

bool names(std::string_view text, std::string_view words) {
    return text::comparable(text).find(text::comparable(words)) != std::string::npos;
}

// 'under hösten' says nothing once its year has gone: ' (2022)'.
std::string year_beside(const std::string& step, const DueTime& due) {
    const auto date = due.latest ? due.latest : due.earliest;
    if (!date) return {};
    const std::string year = std::to_string(static_cast<int>(date->year()));
    return step.find(year) == std::string::npos ? " (" + year + ")" : "";
}

}  // namespace

std::vector<RiskStatement> listed_risks(const Document& document) {
    std::vector<RiskStatement> risks;
    for (const RiskStatement& statement : document.risks) {
        const auto known = std::ranges::find(risks, statement.risk, &RiskStatement::risk);
        if (known == risks.end())
            risks.push_back(statement);
        else
            add_what_is_missing(*known, statement);
    }
    return risks;
}

const RiskStatement* find_risk(const std::vector<RiskStatement>& risks, const std::string& id) {
    const auto found = std::ranges::find(risks, id, &RiskStatement::risk);
    return found == risks.end() ? nullptr : &*found;
}

plan::Worded<FollowsPlan> follows_plan(const RiskStatement& risk) {
    return risk.follow_up ? risk.follow_up->follows_plan : plan::Worded<FollowsPlan>{};
}

bool states_follows_plan(const std::vector<RiskStatement>& risks) {
    return std::ranges::any_of(
        risks, [](const RiskStatement& risk) { return follows_plan(risk).value != FollowsPlan::not_stated; });
}

bool states_new_time(const Document& document, const std::string& risk) {
    return std::ranges::any_of(document.due, [&](const DueTime& due) {
        return due.risk == risk && due.kind == plan::DueKind::due && !due.in_treatment;
    });
}

std::string name_of(const RiskStatement& risk, const Words& words) {
    return short_name(risk.withheld, risk.short_title, risk.title, words);
}

std::string name_of(const Control& control, const Words& words) {
    return short_name(control.withheld, control.short_text, control.text, words);
}

std::string assessed_when(const std::vector<RiskStatement>& risks, const Words& words) {
    std::vector<PartialDate> months;
    for (const RiskStatement& risk : risks)
        if (risk.assessed) months.push_back({risk.assessed->year, risk.assessed->month, 0});
    if (months.empty()) return {};
    const auto [first, last] = std::ranges::minmax(months);
    return say_month(first, words) + (first == last ? "" : "–" + say_month(last, words));
}

std::string reason_of(const RiskStatement& risk) {
    if (!risk.follow_up) return {};
    return risk.follow_up->reason.empty() ? brief(risk.follow_up->comment, line_letters) : risk.follow_up->reason;
}

std::string result_of(const Control& control) {
    return control.withheld ? "" : brief(control.follow_up.result, line_letters);
}

std::string next_step(const Document& document, const Control& control) {
    if (control.withheld) return {};
    const auto is_of_control = [&](const DueTime& due) {
        return due.control == control.id && due.kind == plan::DueKind::due && !due.text.empty();
    };
    const std::string& action = control.follow_up.new_action;
    if (!action.empty()) {
        const auto named = std::ranges::find_if(
            document.due, [&](const DueTime& due) { return is_of_control(due) && names(action, due.text); });
        return brief(action, line_letters) + (named == document.due.end() ? "" : year_beside(action, *named));
    }
    const auto due = std::ranges::find_if(document.due, is_of_control);
    if (due == document.due.end()) return {};
    const std::string step = due->about.empty() ? due->text : due->about + " " + inside_a_sentence(due->text);
    return brief(step, line_letters) + year_beside(step, *due);
}

}  // namespace riskbild::wall
