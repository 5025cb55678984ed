#include "core/wall/due_status.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/text.hpp"
#include "core/wall/listing.hpp"

namespace riskbild::wall {
namespace {

using plan::DueKind;
using plan::DueTime;

// As the documents say it; they are Swedish whatever the wall's language.
bool says_late(std::string_view text) {
    constexpr std::array<std::string_view, 2> stems{"försena", "delayed"};
    constexpr std::array<std::string_view, 3> denials{"inte försena", "ej försena", "not delayed"};
    const std::string line = text::comparable(text);
    const auto stands = [&](std::string_view words) { return line.find(words) != std::string::npos; };
    return std::ranges::any_of(stems, stands) && std::ranges::none_of(denials, stands);
}

// The answer departs from the plan, and its words call that late: neither alone is enough.
bool is_late(const plan::RiskStatement& risk) {
    if (!risk.follow_up) return false;
    const auto& [answer, comment, reason] = *risk.follow_up;
    const bool departs = answer.value == plan::FollowsPlan::no || answer.value == plan::FollowsPlan::partly;
    return departs && (says_late(answer.raw) || says_late(comment) || says_late(reason));
}

bool is_late(const plan::Control& control) {
    const plan::Worded<plan::Performed>& made = control.follow_up.performed;
    const bool departs = made.value == plan::Performed::no || made.value == plan::Performed::postponed ||
                         made.value == plan::Performed::partly;
    return departs && (says_late(made.raw) || says_late(control.follow_up.result));
}

bool is_called_late(const plan::Document& document, const DueTime& due) {
    const auto of_risk = [&](const plan::RiskStatement& risk) { return risk.risk == due.risk && is_late(risk); };
    const auto of_control = [&](const plan::Control& control) { return control.id == due.control && is_late(control); };
    return std::ranges::any_of(document.risks, of_risk) || std::ranges::any_of(document.controls, of_control);
}

}  // namespace

bool can_be_judged(const DueTime& due) {
    const bool has_an_end =
        due.kind != DueKind::recurring && due.kind != DueKind::event && due.kind != DueKind::plan_year;
    return has_an_end && (due.earliest || due.latest);
}

DueState due_state(const plan::Document& document, const DueTime& due, std::optional<Date> today) {
    if (due.kind == DueKind::done) return DueState::done;
    if (due.kind == DueKind::recurring || due.kind == DueKind::event || due.kind == DueKind::plan_year)
        return DueState::open;
    if (due.kind == DueKind::due && is_called_late(document, due)) return DueState::late;
    if (!today || !due.latest) return DueState::open;
    return *today > *due.latest ? DueState::passed : DueState::to_come;
}

std::vector<StatusWords> due_status(DueState state, const Words& words) {
    switch (state) {
        case DueState::done:
            return {{Glyph::check, Tone::good, words("due.done")}};
        case DueState::late:
            return {{Glyph::triangle, Tone::notice, words("due.late")}};
        case DueState::passed:
            return {{Glyph::dashed_ring, Tone::missing, words("due.passed")}};
        case DueState::to_come:
            return {{Glyph::clock, Tone::plain, words("due.to_come")}};
        case DueState::open:
            break;
    }
    return {};
}

}  // namespace riskbild::wall
