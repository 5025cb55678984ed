#include "app/hub/report/check_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

// Absent facts are null: an empty text, an empty optional, a status that is not stated.
json fact(const std::string& text) {
    return text.empty() ? json(nullptr) : json(text);
}

template <class Value>
json fact(const std::optional<Value>& value) {
    return value ? json(*value) : json(nullptr);
}

json fact(const std::optional<PartialDate>& date) {
    return date ? json(to_iso(*date)) : json(nullptr);
}

json fact(const std::optional<Date>& date) {
    return date ? json(to_iso(*date)) : json(nullptr);
}

template <class Enum>
json status(Enum value) {
    return value == Enum{} ? json(nullptr) : json(plan::name_of(value));
}

json place(const plan::Source& source) {
    if (!source.cell.empty()) return {{"file", source.file}, {"sheet", source.sheet}, {"cell", source.cell}};
    return {{"file", source.file}, {"line", source.line > 0 ? json(source.line) : json(nullptr)}};
}

json levels(const std::optional<plan::Levels>& stated) {
    if (!stated) return nullptr;
    json steps = json::array();
    for (const plan::Level& step : stated->steps)
        steps.push_back({{"name", step.name}, {"from", fact(step.from)}, {"up_to", fact(step.up_to)}});
    return {{"steps", steps}, {"cells", stated->cells}, {"stated_by", fact(stated->stated_by)}};
}

json appetite(const std::optional<plan::Appetite>& stated) {
    if (!stated) return nullptr;
    return {{"greatest_value", fact(stated->greatest_value)},
            {"cells", stated->cells},
            {"stated_by", fact(stated->stated_by)}};
}

json scale(const std::optional<plan::Scale>& stated) {
    if (!stated) return nullptr;
    return {{"likelihood_steps", stated->likelihood_steps},
            {"consequence_steps", stated->consequence_steps},
            {"likelihood_labels", stated->likelihood_labels},
            {"consequence_labels", stated->consequence_labels},
            {"multiplication_stated", stated->multiplication_stated},
            {"levels", levels(stated->levels)},
            {"appetite", appetite(stated->appetite)},
            {"stated_by", fact(stated->stated_by)}};
}

json judgement(const std::optional<plan::OverallJudgement>& stated) {
    if (!stated) return nullptr;
    return {{"word", stated->word}, {"author", fact(stated->author)}};
}

json totals(const std::vector<plan::StatedTotal>& stated) {
    json all = json::array();
    for (const auto& total : stated)
        all.push_back({{"what", total.what}, {"count", total.count}, {"source", place(total.source)}});
    return all;
}

json kinds(const std::vector<plan::TreatmentKind>& stated) {
    json all = json::array();
    for (const auto kind : stated) all.push_back(plan::name_of(kind));
    return all;
}

json plan_of(const plan::Plan* plan) {
    if (plan == nullptr) return nullptr;
    return {{"name", fact(plan->name)},
            {"dated", fact(plan->dated)},
            {"adopted", fact(plan->adopted)},
            {"adopted_paragraph", fact(plan->adopted_paragraph)}};
}

json decision(const plan::Decision& stated) {
    return {{"raw", fact(stated.raw)}, {"date", fact(stated.date)}, {"paragraph", fact(stated.paragraph)}};
}

json row(const plan::Board& board, const plan::Document& document) {
    const plan::Plan* plan = plan::plan_of(board, document);
    return {{"board", board.key},
            {"key", board.key},
            {"name", board.name},
            {"scale", plan != nullptr ? scale(plan->scale) : json(nullptr)},
            {"plan_year", plan != nullptr && plan->year != 0 ? json(plan->year) : json(nullptr)},
            {"plan", plan_of(plan)},
            {"cycle", status(document.cycle.value)},
            {"cycle_raw", fact(document.cycle.raw)},
            {"period", fact(document.period)},
            {"as_of", fact(document.as_of)},
            {"document", fact(document.title)},
            {"document_date", fact(document.date)},
            {"registration_number", fact(document.registration_number)},
            {"organisation", fact(board.organisation)},
            {"decision_state", status(document.decision.state)},
            {"decision", decision(document.decision)},
            {"overall_judgement", judgement(document.overall_judgement)},
            {"stated_totals", totals(document.stated_totals)}};
}

json row(const plan::RiskStatement& risk) {
    const plan::RiskFollowUp followed = risk.follow_up.value_or(plan::RiskFollowUp{});
    return {{"id", risk.risk},
            {"part", fact(risk.part)},
            {"title", fact(risk.title)},
            {"short_title", fact(risk.short_title)},
            {"area", fact(risk.area)},
            {"process", fact(risk.process)},
            {"description", fact(risk.description)},
            {"consequence_text", fact(risk.consequence_text)},
            {"value", fact(risk.value)},
            {"likelihood", fact(risk.likelihood)},
            {"consequence", fact(risk.consequence)},
            {"likelihood_before", fact(risk.likelihood_before)},
            {"consequence_before", fact(risk.consequence_before)},
            {"assessed", fact(risk.assessed)},
            {"in_plan", risk.in_plan},
            {"critical", fact(risk.critical)},
            {"follows_plan", status(followed.follows_plan.value)},
            {"follows_plan_raw", fact(followed.follows_plan.raw)},
            {"comment", fact(followed.comment)},
            {"reason", fact(followed.reason)},
            {"measures", fact(risk.measures)},
            {"responsible", fact(risk.responsible)},
            {"visibility", plan::name_of(risk.visibility)}};
}

json row(const plan::Control& control) {
    return {{"id", fact(control.id)},
            {"text", fact(control.text)},
            {"short_text", fact(control.short_text)},
            {"area", fact(control.area)},
            {"risk", fact(control.risk)},
            {"responsible", fact(control.responsible)},
            {"performed", status(control.follow_up.performed.value)},
            {"performed_raw", fact(control.follow_up.performed.raw)},
            {"assessment", status(control.follow_up.assessment.value)},
            {"assessment_raw", fact(control.follow_up.assessment.raw)},
            {"method", fact(control.method)},
            {"frequency", fact(control.frequency)},
            {"result", fact(control.follow_up.result)},
            {"new_action", fact(control.follow_up.new_action)},
            {"visibility", plan::name_of(control.visibility)}};
}

json row(const plan::Measurement& measured) {
    return {{"what", fact(measured.what)},
            {"numerator", fact(measured.numerator)},
            {"denominator", fact(measured.denominator)},
            {"percent", fact(measured.percent)},
            {"value", fact(measured.value)},
            {"value_max", fact(measured.value_max)},
            {"unit", fact(measured.unit)},
            {"qualifier", fact(measured.qualifier)},
            {"period", fact(measured.period)},
            {"risk", fact(measured.risk)},
            {"control", fact(measured.control)},
            {"about_people", measured.about_people}};
}

json row(const plan::Recommendation& recommendation) {
    return {{"auditor", fact(recommendation.auditor)},         {"audit", fact(recommendation.audit)},
            {"report_year", fact(recommendation.report_year)}, {"text", fact(recommendation.text)},
            {"state", status(recommendation.state.value)},     {"state_raw", fact(recommendation.state.raw)},
            {"evidence", fact(recommendation.evidence)},       {"risks", recommendation.risks}};
}

json row(const plan::Treatment& treatment) {
    return {{"risk", fact(treatment.risk)}, {"text", fact(treatment.text)}, {"kinds", kinds(treatment.kinds)}};
}

json row(const plan::Assignment& assignment) {
    return {{"text", fact(assignment.text)},
            {"state", status(assignment.state.value)},
            {"state_raw", fact(assignment.state.raw)}};
}

json row(const plan::DueTime& due) {
    return {
        {"text", fact(due.text)},     {"kind", plan::name_of(due.kind)},  {"earliest", fact(due.earliest)},
        {"latest", fact(due.latest)}, {"year_derived", due.year_derived}, {"about", fact(due.about)},
        {"risk", fact(due.risk)},     {"control", fact(due.control)},     {"recommendation", fact(due.recommendation)}};
}

json row(const plan::Contradiction& contradiction) {
    return {{"what", contradiction.what}, {"values", contradiction.values}};
}

json row(const plan::UnreadPart& part) {
    return {{"text", part.text}};
}

json row(const import::Proposal& proposal) {
    return {{"id", proposal.id},
            {"board", fact(proposal.board)},
            {"document", fact(proposal.document)},
            {"kind", proposal.kind},
            {"fact", proposal.fact},
            {"sentence", proposal.sentence},
            {"source", place(proposal.source)}};
}

json row(const import::ReadHeading& heading) {
    return {
        {"text", heading.text}, {"kind", heading.kind}, {"field", heading.field}, {"source", place(heading.source)}};
}

json row(const import::LeftOut& left_out) {
    return {{"what", left_out.what == import::LeftOut::What::heading ? "heading" : "word"},
            {"section", left_out.section},
            {"text", left_out.text},
            {"cells", left_out.cells},
            {"source", place(left_out.source)}};
}

json row(const import::Diagnostic& diagnostic, const import::Messages& messages) {
    constexpr const char* names[] = {"note", "warning", "error"};
    return {{"board", fact(diagnostic.board)},
            {"severity", names[static_cast<int>(diagnostic.severity)]},
            {"code", diagnostic.code},
            {"message", messages.text(diagnostic, import::Language::en)},
            {"message_sv", messages.text(diagnostic, import::Language::sv)},
            {"source", place(diagnostic.source)}};
}

template <class Row>
void append(json& rows, const json& board, const std::vector<Row>& stated) {
    for (const Row& each : stated) {
        json object = {{"board", board}};
        object.update(row(each));
        object["source"] = place(each.source);
        rows.push_back(std::move(object));
    }
}

// Where no risk is said to be in the plan, none is said to be outside it.
void append_risks(json& rows, const json& board, const std::vector<plan::RiskStatement>& risks) {
    const std::size_t before = rows.size();
    append(rows, board, risks);
    if (std::ranges::any_of(risks, &plan::RiskStatement::in_plan)) return;
    for (std::size_t row = before; row < rows.size(); ++row) rows[row]["in_plan"] = nullptr;
}

void append(json& all, const plan::Board& board, const plan::Document& document) {
    all["boards"].push_back(row(board, document));
    append_risks(all["risks"], board.key, document.risks);
    append(all["controls"], board.key, document.controls);
    append(all["measurements"], board.key, document.measurements);
    append(all["recommendations"], board.key, document.recommendations);
    append(all["treatments"], board.key, document.treatments);
    append(all["assignments"], board.key, document.assignments);
    append(all["due"], board.key, document.due);
    append(all["contradictions"], board.key, document.contradictions);
    append(all["unread"], board.key, document.unread);
}

}  // namespace

std::string check_json(const import::Imported& imported, const import::Messages& messages) {
    json all = json::object();
    for (const char* kind :
         {"boards", "risks", "controls", "measurements", "recommendations", "treatments", "assignments", "due",
          "contradictions", "diagnostics", "proposals", "headings", "left_out", "unread"})
        all[kind] = json::array();
    for (const plan::Board& board : imported.boards)
        for (const plan::Document& document : board.documents) append(all, board, document);
    append(all["unread"], nullptr, imported.unread);
    for (const import::Proposal& proposal : imported.proposals) all["proposals"].push_back(row(proposal));
    for (const import::ReadHeading& heading : imported.headings) all["headings"].push_back(row(heading));
    for (const import::LeftOut& each : imported.left_out) all["left_out"].push_back(row(each));
    for (const import::Diagnostic& diagnostic : imported.diagnostics)
        all["diagnostics"].push_back(row(diagnostic, messages));
    // A file's name may be anything; bytes that are no UTF-8 must not lose the whole answer.
    return all.dump(2, ' ', false, json::error_handler_t::replace);
}

}  // namespace riskbild::hub
