#include "app/hub/pages/draft_facts.hpp"

#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

void add_fact(const Visit& visit, json& facts, const std::string& name, const std::string& value) {
    const bool stated = !value.empty();
    facts.push_back({{"name", visit.say("review.fact_" + name)},
                     {"value", stated ? value : visit.say("review.not_stated")},
                     {"stated", stated}});
}

std::string date_of(const std::optional<PartialDate>& date) {
    return date ? to_iso(*date) : std::string{};
}

// 'Helår' where the document says so; else its own word and what it is taken for.
std::string cycle_of(const Reading& reading, const plan::Document& document) {
    const std::string mapped = reading.choices.word("cycle", std::string(plan::name_of(document.cycle.value)));
    const bool same = document.cycle.value == plan::Cycle::not_stated || document.cycle.value == plan::Cycle::tertial ||
                      text::comparable(mapped) == text::comparable(document.cycle.raw);
    if (document.cycle.raw.empty() || same) return document.cycle.raw;
    return document.cycle.raw + " (" + reading.visit.say("review.taken_for", {{"meaning", mapped}}) + ")";
}

std::string decision_of(const Reading& reading, const plan::Decision& decision) {
    if (decision.state == plan::DecisionState::not_stated) return decision.raw;
    std::vector<std::string> parts{reading.choices.word("decision_state", std::string(plan::name_of(decision.state))),
                                   date_of(decision.date), decision.paragraph};
    std::erase(parts, std::string());
    return text::join(parts, " ");
}

std::string scale_of(const plan::Plan* plan) {
    if (plan == nullptr || !plan->scale) return {};
    return "1–" + std::to_string(plan->scale->likelihood_steps) + " × 1–" +
           std::to_string(plan->scale->consequence_steps);
}

json facts_of(const Reading& reading, const plan::Board& board, const plan::Document& document) {
    const Visit& visit = reading.visit;
    const plan::Plan* plan = plan::plan_of(board, document);
    json facts = json::array();
    add_fact(visit, facts, "board", board.name);
    if (plan != nullptr) add_fact(visit, facts, "plan", plan->name);
    add_fact(visit, facts, "year", plan != nullptr && plan->year != 0 ? std::to_string(plan->year) : "");
    add_fact(visit, facts, "cycle", cycle_of(reading, document));
    add_fact(visit, facts, "as_of", date_of(document.as_of));
    add_fact(visit, facts, "title", document.title);
    add_fact(visit, facts, "date", date_of(document.date));
    add_fact(visit, facts, "registration_number", document.registration_number);
    add_fact(visit, facts, "decision", decision_of(reading, document.decision));
    add_fact(visit, facts, "scale", scale_of(plan));
    if (const auto& judged = document.overall_judgement)
        add_fact(visit, facts, "judgement", judged->word + " (" + judged->author + ")");
    return facts;
}

}  // namespace

json facts_json(const Reading& reading) {
    json all = json::array();
    for (const plan::Board& board : reading.imported.boards)
        for (const plan::Document& document : board.documents)
            all.push_back({{"facts", facts_of(reading, board, document)}});
    return all;
}

}  // namespace riskbild::hub
