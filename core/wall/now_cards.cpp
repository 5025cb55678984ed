#include "core/wall/now_cards.hpp"

#include <algorithm>
#include <tuple>

#include "core/wall/fresh.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/risk_status.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/verdict.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Control;
using plan::DueTime;
using plan::FollowsPlan;
using plan::RiskStatement;

Card risk_card(const Subject& subject, const RiskStatement& risk, const Words& words) {
    const std::vector<StatusWords> course = course_of(subject, risk, words);
    Card card{.tone = course.back().tone,
              .glyph = Glyph::none,
              .title = name_of(risk, words),
              .statuses = course,
              .lines = {},
              .source = {}};
    card.fresh = fresh_mark(subject, risk.risk, words);
    card.risk = risk.risk;
    if (const std::string why = reason_of(risk); !why.empty()) card.lines.push_back(why);
    return card;
}

bool departs(const RiskStatement& risk) {
    const FollowsPlan follows = follows_plan(risk).value;
    return follows == FollowsPlan::no || follows == FollowsPlan::partly;
}

// 'No' before 'partly'; among equals the highest value, then the document's order.
auto exception_order(const RiskStatement& risk) {
    return std::tuple{follows_plan(risk).value != FollowsPlan::no, -risk.value.value_or(0)};
}

struct UrgentControl {
    const Control* control;
    Standing state;
    std::string next;
};

std::vector<UrgentControl> urgent_controls(const Subject& subject, const Words& words) {
    constexpr int worth_a_card = 3;
    const bool by_assessment = speaks_of_assessments(subject.document);
    std::vector<UrgentControl> urgent;
    for (const Control& control : subject.document.controls) {
        Standing state = standing_of(control, by_assessment, words);
        if (state.urgency < worth_a_card) continue;
        urgent.push_back({&control, std::move(state), next_step(subject.document, control)});
    }
    std::ranges::stable_sort(urgent, {}, [](const UrgentControl& each) {
        return std::tuple{-each.state.urgency, each.next.empty()};
    });
    return urgent;
}

Card control_card(const UrgentControl& urgent, const Words& words) {
    StatusWords said = urgent.state.status;
    said.words = urgent.state.as_said;
    Card card{.tone = said.tone,
              .glyph = Glyph::none,
              .title = name_of(*urgent.control, words),
              .statuses = {said},
              .lines = {},
              .source = {}};
    if (!urgent.next.empty()) card.lines.push_back(words("now.next", {{"what", urgent.next}}));
    return card;
}

}  // namespace

std::vector<Card> risk_exceptions(const Subject& subject, const Words& words) {
    std::vector<RiskStatement> exceptions;
    std::ranges::copy_if(subject.risks, std::back_inserter(exceptions), departs);
    std::ranges::stable_sort(exceptions, {}, exception_order);
    std::vector<Card> cards;
    for (const RiskStatement& risk : exceptions) cards.push_back(risk_card(subject, risk, words));
    return cards;
}

std::vector<Card> control_exceptions(const Subject& subject, const Words& words) {
    std::vector<Card> cards;
    for (const UrgentControl& urgent : urgent_controls(subject, words)) cards.push_back(control_card(urgent, words));
    return cards;
}

std::optional<Card> moved_times(const Subject& subject, const Words& words) {
    std::vector<std::string> lines;
    std::size_t moved = 0, yes = 0;
    for (const RiskStatement& risk : subject.risks) {
        if (follows_plan(risk).value == FollowsPlan::yes) ++yes;
        if (!has_moved(subject, risk.risk)) continue;
        ++moved;
        const std::string when = bare_time(change_of(subject, risk.risk)->moved_to->text);
        if (!risk.withheld && !when.empty()) lines.push_back(name_of(risk, words) + ": " + when);
    }
    if (moved == 0) return std::nullopt;
    const std::string title =
        words.count("now.moved", yes, {{"moved", std::to_string(moved)}, {"of", std::to_string(yes)}});
    return Card{.tone = Tone::plain,
                .glyph = Glyph::clock,
                .title = title,
                .statuses = {},
                .lines = lines,
                .source = words("now.own_comparison", {{"follow_up", definite_cycle(*subject.previous, words)}}),
                .fresh = changed_mark(subject, words)};
}

std::optional<Card> starting_later(const Subject& subject, const Words& words) {
    std::vector<std::string> lines;
    for (const DueTime& start : later_starts(subject.document)) {
        const RiskStatement* risk = find_risk(subject.risks, start.risk);
        if (risk == nullptr || risk->withheld) continue;
        const std::string when = bare_time(start.text);
        lines.push_back(name_of(*risk, words) + (when.empty() ? "" : ": " + when));
    }
    if (lines.empty()) return std::nullopt;
    return Card{.tone = Tone::plain,
                .glyph = Glyph::clock,
                .title = words("now.starts_later"),
                .statuses = {},
                .lines = lines,
                .source = {}};
}

}  // namespace riskbild::wall
