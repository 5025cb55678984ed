#include "core/import/facts.hpp"

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/import/scale.hpp"

namespace riskbild::import {
namespace {

// Of plan and follow-up together, with years and numbers: below limits::key_bytes.
constexpr std::size_t longest_name = 40;
constexpr std::string_view total_prefix = "total.";  // 'total.critical_risks' is the stated total 'critical_risks'

std::string take_or(const std::string& hint, Record& facts, std::string_view field) {
    const std::string written = facts.take(field);
    return hint.empty() ? written : hint;
}

// 'Internkontrollplan 2023' → its name and its year. A year amid the name stays in the name too.
void read_plan_name(const std::string& written, plan::Plan& plan) {
    plan.name = text::collapse_spaces(written);
    std::vector<int> years;
    for (const std::string_view word : text::split(plan.name, ' '))
        if (const auto year = parse_partial_date(word); year && year->month == 0) years.push_back(year->year);
    if (years.size() != 1) return;
    plan.year = years.front();
    const std::string ending = std::to_string(plan.year);
    if (plan.name.ends_with(ending))
        plan.name = std::string(text::trim(plan.name.substr(0, plan.name.size() - ending.size())));
}

void read_follow_up(Record& facts, const Hints& hints, Reading& reading) {
    plan::Document& document = reading.document;
    const plan::Source source = facts.source("cycle");
    document.cycle.raw = take_or(hints.cycle, facts, "cycle");
    if (!document.cycle.raw.empty())
        if (const auto name = known_word("cycle", document.cycle.raw, source, reading))
            document.cycle = worded<plan::Cycle>(std::move(document.cycle.raw), *name);
    document.as_of = take_date(facts, "as_of", reading);
    if (hints.as_of) document.as_of = hints.as_of;
    document.period = facts.take("period");
}

void read_year(Record& facts, Reading& reading) {
    if (const auto year = take_date(facts, "plan_year", reading)) reading.plan.year = year->year;
    if (reading.plan.year == 0 && reading.document.as_of) reading.plan.year = reading.document.as_of->year;
    if (reading.plan.year == 0) reading.findings.error("no_year", facts.source());
}

void read_decision(Record& facts, Reading& reading) {
    const auto state = take_word<plan::DecisionState>(facts, "decision", "decision_state", reading);
    plan::Decision& decision = reading.document.decision;
    decision.state = state.value;
    decision.raw = state.raw;
    decision.date = take_date(facts, "decision_date", reading);
    decision.paragraph = facts.take("decision_paragraph");
}

// A judgement without its author is not shown, so it is not read either.
void read_judgement(Record& facts, Reading& reading) {
    if (facts.text("judgement").empty()) return;
    if (facts.text("judgement_author").empty()) {
        reading.findings.warning("no_author", facts.source("judgement"));
        return;
    }
    const std::string word = facts.take("judgement");
    reading.document.overall_judgement = plan::OverallJudgement{word, facts.take("judgement_author")};
}

void read_totals(Record& facts, Reading& reading) {
    for (const std::string& field : facts.fields()) {
        if (!field.starts_with(total_prefix)) continue;
        const plan::Source source = facts.source(field);
        if (const auto count = take_integer(facts, field, reading))
            reading.document.stated_totals.push_back({field.substr(total_prefix.size()), *count, source});
    }
}

// Three tertials are three follow-ups, so they are told apart by their own words.
std::string follow_up_id(const plan::Document& document) {
    const plan::Cycle cycle = document.cycle.value;
    if (cycle != plan::Cycle::not_stated && cycle != plan::Cycle::tertial)
        return id_from(plan::name_of(cycle), longest_name);
    if (!document.cycle.raw.empty()) return id_from(document.cycle.raw, longest_name);
    return document.as_of ? to_iso(*document.as_of) : "follow-up";
}

void read_plan(Record& facts, Reading& reading) {
    plan::Plan& plan = reading.plan;
    read_plan_name(facts.take("plan"), plan);
    read_year(facts, reading);
    plan.id = id_from(plan.name.empty() ? "plan" : plan.name, longest_name) + "-" + std::to_string(plan.year);
    plan.dated = take_date(facts, "plan_dated", reading);
    plan.adopted = take_date(facts, "plan_adopted", reading);
    plan.adopted_paragraph = facts.take("plan_adopted_paragraph");
    // A rule that was read out of a sentence has no heading, and says nothing of which factor is written first.
    if (!facts.heading("value_rule").empty()) reading.factor_order = facts.text("value_rule");
    plan.scale = take_scale(facts, reading);
    reading.values_assessed = take_date(facts, "values_assessed", reading);
}

void read_document(Record& facts, Reading& reading) {
    plan::Document& document = reading.document;
    document.plan = reading.plan.id;
    document.title = facts.take("document_title");
    document.date = take_date(facts, "document_date", reading);
    document.registration_number = facts.take("registration_number");
    read_decision(facts, reading);
    read_judgement(facts, reading);
    read_totals(facts, reading);
    document.id = document.plan + "-" + follow_up_id(document);
}

}  // namespace

plan::Board read_board(Record& facts, const Hints& hints) {
    plan::Board board;
    board.name = take_or(hints.board_name, facts, "board");
    const std::string key = facts.take("key");
    board.key = id_from(key.empty() ? board.name : key, limits::key_bytes);
    board.organisation = facts.take("organisation");
    return board;
}

void read_facts(Record& facts, const Hints& hints, Reading& reading) {
    read_follow_up(facts, hints, reading);
    read_plan(facts, reading);
    read_document(facts, reading);
}

}  // namespace riskbild::import
