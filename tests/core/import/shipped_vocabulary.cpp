#include "tests/core/import/shipped_vocabulary.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "core/plan/names.hpp"

using namespace riskbild;

std::string read_file(const std::string& path_from_root) {
    std::ifstream file(std::string(RISKBILD_SOURCE_DIR) + "/" + path_from_root, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path_from_root);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

auto shipped_vocabulary() -> import::Vocabulary {
    auto vocabulary = import::Vocabulary::parse(read_file("assets/vocabulary/headings.json"),
                                                read_file("assets/vocabulary/words.json"),
                                                read_file("assets/vocabulary/phrases.json"));
    if (!vocabulary) throw std::runtime_error(vocabulary.error().message);
    std::vector<std::string> redefined;
    if (!vocabulary->extend_words(read_file("assets/vocabulary/first_names.json"), "first_names.json", redefined))
        throw std::runtime_error("first_names.json");
    return *std::move(vocabulary);
}

auto shipped_messages() -> import::Messages {
    auto messages = import::Messages::parse(read_file("assets/vocabulary/findings.json"));
    if (!messages) throw std::runtime_error(messages.error().message);
    return *std::move(messages);
}

std::string words_of(const import::Diagnostic& diagnostic) {
    return shipped_messages().text(diagnostic, import::Language::sv);
}

bool is_stable_name(const std::string& concept_name, const std::string& name) {
    using namespace plan;
    static const std::map<std::string, bool (*)(std::string_view)> enums{
        {"follows_plan", [](std::string_view it) { return from_name<FollowsPlan>(it).has_value(); }},
        {"performed", [](std::string_view it) { return from_name<Performed>(it).has_value(); }},
        {"assessment", [](std::string_view it) { return from_name<Assessment>(it).has_value(); }},
        {"treatment_kind", [](std::string_view it) { return from_name<TreatmentKind>(it).has_value(); }},
        {"recommendation_state", [](std::string_view it) { return from_name<RecommendationState>(it).has_value(); }},
        {"assignment_state", [](std::string_view it) { return from_name<AssignmentState>(it).has_value(); }},
        {"decision_state", [](std::string_view it) { return from_name<DecisionState>(it).has_value(); }},
        {"cycle", [](std::string_view it) { return from_name<Cycle>(it).has_value(); }},
        {"due_kind", [](std::string_view it) { return from_name<DueKind>(it).has_value(); }},
        {"control_noun", [](std::string_view it) { return from_name<ControlNoun>(it).has_value(); }},
        {"visibility", [](std::string_view it) { return from_name<Visibility>(it).has_value(); }}};
    static const std::map<std::string, std::set<std::string>> own{
        {"not_stated", {"not_stated"}},
        {"yes_no", {"yes", "no"}},
        {"due_stated_in", {"plan", "follow_up"}},
        {"value_rule", {"product"}},
        {"factor_order", {"likelihood_first", "consequence_first"}},
        {"bound", {"below", "above", "up_to", "from"}},
        {"levels_preset", {"Låg 1–2, Medelhög 3–6, Hög 8–12, Extremt hög 16"}},
        {"unit_of_people", {"people"}},
        {"section", {"decision_proposal", "decision", "recipients", "references"}},
        {"plan_mention",
         {"Internkontrollplan", "Plan för intern kontroll", "Plan för intern styrning och kontroll",
          "Internal control plan", "unnamed"}},
        {"plan_lead", {"follow_up", "new"}},
        {"axis", {"likelihood", "consequence"}},
        {"control_subject", {"control", "control_area", "review"}},
        {"scale_word", {"value", "steps", "step"}}};
    // Lists of words and turns of speech that readers of running text look for; their name is for people.
    static const std::set<std::string> lists{"document_word",
                                             "not_a_board",
                                             "receiver",
                                             "not_a_name",
                                             "organisation_word",
                                             "steering_document",
                                             "plan_year_mention",
                                             "risk_list_mention",
                                             "rating_verb",
                                             "recommendation_clause",
                                             "plan_adopted",
                                             "plan_is_followed_up",
                                             "period",
                                             "period_lead",
                                             "report_word",
                                             "decided_with_paragraph",
                                             "judging",
                                             "judged",
                                             "judged_as",
                                             "judge",
                                             "verdict",
                                             "negation",
                                             "multiplication",
                                             "assignment_done",
                                             "assignment_task_lead",
                                             "control_list_lead",
                                             "controls_told",
                                             "controls_done",
                                             "assessment_verb",
                                             "recommendation_lead",
                                             "recommendation_continued",
                                             "recommendation_joint",
                                             "recommendation_list_lead",
                                             "recommendation_reference",
                                             "recommendation_state_lead",
                                             "audit_report_year",
                                             "audit_subject_lead",
                                             "audit_named",
                                             "all_of"};
    if (lists.contains(concept_name) || concept_name == "auditor") return true;  // auditors are called as they stand
    if (concept_name == "scale_steps") return std::stoi(name) > 0;
    if (const auto known = enums.find(concept_name); known != enums.end()) return known->second(name);
    // What the readers of running text look for is theirs alone.
    const auto known = own.find(concept_name);
    return known == own.end() || known->second.contains(name);
}
