#include "app/hub/pages/board_decision.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "app/hub/actions/arrangement_decision.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/board_opened.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;
using plan::DecisionState;

constexpr std::array states{DecisionState::working_material, DecisionState::proposal, DecisionState::decided,
                            DecisionState::not_stated};
constexpr std::string_view as_the_file = "file";
constexpr std::size_t paragraph_letters = 60;

std::string state_said(const Visit& visit, DecisionState state) {
    return visit.say("board.state_" + std::string(plan::name_of(state)));
}

// 'Beslutad 2024-02-20, § 34'.
std::string decision_said(const Visit& visit, const plan::Decision& decision) {
    std::string said = state_said(visit, decision.state);
    const bool in_other_words = text::comparable(decision.raw) != text::comparable(said);
    if (decision.date) said.append(" ").append(to_iso(*decision.date));
    if (!decision.paragraph.empty()) said.append(", ").append(decision.paragraph);
    if (!decision.raw.empty() && in_other_words) said.append(" (”").append(decision.raw).append("”)");
    return said;
}

// What stands in the form: what was typed, else what the controller has said.
struct Filled {
    std::string state;
    std::string date;
    std::string paragraph;
    std::string error;
};

Filled filled_in(const OpenedBoard& opened) {
    const auto said = opened.arrangement.decisions.find(opened.document);
    Filled filled{std::string(as_the_file), {}, {}, {}};
    if (said == opened.arrangement.decisions.end()) return filled;
    const plan::Decision& decision = said->second.decision;
    filled.state = plan::name_of(decision.state);
    if (decision.date) filled.date = to_iso(*decision.date);
    filled.paragraph = decision.paragraph;
    return filled;
}

json choices_of(const Visit& visit, const std::string& chosen) {
    json all = json::array();
    for (const DecisionState each : states)
        all.push_back({{"value", plan::name_of(each)},
                       {"word", state_said(visit, each)},
                       {"chosen", chosen == plan::name_of(each)}});
    all.push_back({{"value", as_the_file}, {"word", visit.say("board.state_file")}, {"chosen", chosen == as_the_file}});
    return all;
}

void add_document(const Visit& visit, const OpenedBoard& opened, json& data) {
    const plan::Document* document = opened.the_document();
    if (!document) return;
    const auto said = opened.arrangement.decisions.find(opened.document);
    const bool is_said = said != opened.arrangement.decisions.end();
    const bool in_force = is_said && holds(said->second, *document);
    data["by_file"] = decision_said(visit, document->decision);
    data["in_force"] = decision_said(visit, in_force ? said->second.decision : document->decision);
    data["outdated"] =
        is_said && !in_force
            ? json(visit.say("board.decision_outdated", {{"decision", decision_said(visit, said->second.decision)}}))
            : json(nullptr);
}

Response decision(const Visit& visit, const OpenedBoard& opened, const Filled& filled, int status) {
    json data = board_data(visit, opened, "decision");
    add_document(visit, opened, data);
    data["choices"] = choices_of(visit, filled.state);
    data["date"] = filled.date;
    data["today"] = to_iso(today(visit));
    data["paragraph"] = filled.paragraph;
    data["paragraph_letters"] = paragraph_letters;
    data["error"] = filled.error.empty() ? json(nullptr) : json(filled.error);
    return see(visit, "board_decision", std::move(data), status);
}

Response see_decision(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    return decision(visit, *opened, filled_in(*opened), 200);
}

// The date and the paragraph belong to a decision; elsewhere they are left out.
Result<plan::Decision> typed_decision(const Visit& visit, const Filled& filled) {
    const auto state = plan::from_name<DecisionState>(filled.state);
    if (!state) return Error{ErrorKind::usage, visit.say("board.choose_state")};
    plan::Decision decision;
    decision.state = *state;
    if (*state != DecisionState::decided) return decision;
    const auto date = parse_date(filled.date);
    if (!date) return Error{ErrorKind::usage, visit.say("board.decision_needs_date")};
    if (*date > today(visit)) return Error{ErrorKind::usage, visit.say("board.decision_to_come")};
    if (text::letter_count(filled.paragraph) > paragraph_letters)
        return Error{ErrorKind::usage,
                     visit.say("board.paragraph_too_long", {{"most", std::to_string(paragraph_letters)}})};
    if (!check_written(filled.paragraph)) return Error{ErrorKind::usage, visit.say("common.personal_number")};
    decision.date = parse_partial_date(filled.date);
    decision.paragraph = filled.paragraph;
    return decision;
}

Response save_decision(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const std::string& key = opened->imported.key;
    Filled filled{
        visit.form.text("state"), visit.form.text("date"), text::collapse_spaces(visit.form.text("paragraph")), {}};
    Status saved = done();
    if (filled.state == as_the_file) {
        saved = follow_the_file(visit.database, key, opened->document, visit.actor());
    } else {
        const auto typed = typed_decision(visit, filled);
        if (!typed) filled.error = typed.error().message;
        if (!typed) return decision(visit, *opened, filled, 422);
        saved = decide_document(visit.database, key, opened->document, *typed, today(visit), visit.actor());
    }
    if (!saved) return sorry(visit, saved.error());
    return done_at(visit, path_in(*opened, "decision"), "board.decision_saved");
}

}  // namespace

Routes board_decision_pages() {
    return {{"GET", "/boards/{}/decision", Access::viewer, see_decision},
            {"POST", "/boards/{}/decision", Access::controller, save_decision}};
}

}  // namespace riskbild::hub
