// Every field of a Board, once: its name in a snapshot, its kind and its bounds. What walks a board field
// by field (the encoder, the decoder, the check of limits) is an `io` with these verbs:
//
//   id, reference          a key; a reference may be empty
//   title, text            short and long text, empty when not stated
//   wall_text              title of at most so many letters
//   ids, titles, words     lists of those
//   numbers                a list of whole numbers within bounds, left out when empty
//   count, number          whole numbers within bounds; count is always stated, number only if not zero
//                          (or, optional, only if present)
//   real, flag             optional number with decimals; yes or no, 'no' when unsaid
//   date                   required, or optional, or as far as stated
//   word, word_or          a mapped word; word_or is left out when it is the one given last
//   object, optional, list parts with fields of their own; an object without content is left out
#pragma once

#include "core/base/limits.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::plan::fields {

inline constexpr int last_year = 9'999;
inline constexpr int greatest_value = 9'999;  // of a risk; what a scale allows is another matter
inline constexpr int greatest_count = 1'000'000'000;
inline constexpr std::size_t fewest_levels = 2;
inline constexpr std::size_t most_levels = 5;  // colours that can be told apart
inline constexpr std::size_t most_cells = limits::scale_steps * limits::scale_steps;
inline constexpr std::size_t short_title_letters = 32;
inline constexpr std::size_t reason_letters = 60;

inline constexpr auto source = [](auto& io, auto& it) {
    io.title("file", it.file);
    io.title("sheet", it.sheet);
    io.title("cell", it.cell);
    io.number("line", it.line, 0, greatest_count);
};

inline constexpr auto worded = [](auto& io, auto& it) {
    io.word_or("value", it.value, {});
    io.text("raw", it.raw);
};

inline constexpr auto level = [](auto& io, auto& it) {
    io.title("name", it.name);
    io.number("from", it.from, 0, greatest_value);
    io.number("up_to", it.up_to, 0, greatest_value);
};

inline constexpr auto levels = [](auto& io, auto& it) {
    io.list("steps", it.steps, most_levels, level);
    io.numbers("cells", it.cells, most_cells, 1, static_cast<int>(most_levels));
    io.title("stated_by", it.stated_by);
};

inline constexpr auto appetite = [](auto& io, auto& it) {
    io.number("greatest_value", it.greatest_value, 0, greatest_value);
    io.numbers("cells", it.cells, most_cells, 0, 1);
    io.title("stated_by", it.stated_by);
};

inline constexpr auto scale = [](auto& io, auto& it) {
    io.count("likelihood_steps", it.likelihood_steps, 1, limits::scale_steps);
    io.count("consequence_steps", it.consequence_steps, 1, limits::scale_steps);
    io.titles("likelihood_labels", it.likelihood_labels, limits::scale_steps);
    io.titles("consequence_labels", it.consequence_labels, limits::scale_steps);
    io.flag("multiplication_stated", it.multiplication_stated);
    io.title("stated_by", it.stated_by);
    io.optional("levels", it.levels, levels);
    io.optional("appetite", it.appetite, appetite);
};

inline constexpr auto plan = [](auto& io, auto& it) {
    io.id("id", it.id);
    io.number("year", it.year, 0, last_year);
    io.title("name", it.name);
    io.date("dated", it.dated);
    io.date("adopted", it.adopted);
    io.title("adopted_paragraph", it.adopted_paragraph);
    io.optional("scale", it.scale, scale);
};

inline constexpr auto due_time = [](auto& io, auto& it) {
    io.title("text", it.text);
    io.word("kind", it.kind);
    io.date("earliest", it.earliest);
    io.date("latest", it.latest);
    io.flag("year_derived", it.year_derived);
    io.flag("in_treatment", it.in_treatment);
    io.reference("risk", it.risk);
    io.reference("control", it.control);
    io.reference("recommendation", it.recommendation);
    io.text("about", it.about);
    io.object("source", it.source, source);
};

inline constexpr auto risk_follow_up = [](auto& io, auto& it) {
    io.object("follows_plan", it.follows_plan, worded);
    io.text("comment", it.comment);
    io.wall_text("reason", it.reason, reason_letters);
};

inline constexpr auto risk = [](auto& io, auto& it) {
    io.id("risk", it.risk);
    io.title("part", it.part);
    io.title("area", it.area);
    io.title("process", it.process);
    io.title("title", it.title);
    io.wall_text("short_title", it.short_title, short_title_letters);
    io.text("description", it.description);
    io.text("consequence_text", it.consequence_text);
    io.number("value", it.value, 0, greatest_value);
    io.number("likelihood", it.likelihood, 1, limits::scale_steps);
    io.number("consequence", it.consequence, 1, limits::scale_steps);
    io.number("likelihood_before", it.likelihood_before, 1, limits::scale_steps);
    io.number("consequence_before", it.consequence_before, 1, limits::scale_steps);
    io.date("assessed", it.assessed);
    io.flag("critical", it.critical);
    io.flag("in_plan", it.in_plan);
    io.text("measures", it.measures);
    io.title("responsible", it.responsible);
    io.word_or("visibility", it.visibility, Visibility::closed_rooms);
    io.flag("withheld", it.withheld);
    io.optional("follow_up", it.follow_up, risk_follow_up);
    io.object("source", it.source, source);
};

inline constexpr auto treatment = [](auto& io, auto& it) {
    io.id("risk", it.risk);
    io.text("text", it.text);
    io.words("kinds", it.kinds);
    io.object("source", it.source, source);
};

inline constexpr auto control_follow_up = [](auto& io, auto& it) {
    io.object("performed", it.performed, worded);
    io.object("assessment", it.assessment, worded);
    io.text("result", it.result);
    io.text("new_action", it.new_action);
};

inline constexpr auto control = [](auto& io, auto& it) {
    io.id("id", it.id);
    io.text("text", it.text);
    io.wall_text("short_text", it.short_text, short_title_letters);
    io.title("area", it.area);
    io.reference("risk", it.risk);
    io.title("responsible", it.responsible);
    io.text("method", it.method);
    io.title("frequency", it.frequency);
    io.object("follow_up", it.follow_up, control_follow_up);
    io.word_or("visibility", it.visibility, Visibility::closed_rooms);
    io.flag("withheld", it.withheld);
    io.object("source", it.source, source);
};

inline constexpr auto measurement = [](auto& io, auto& it) {
    io.id("id", it.id);
    io.text("what", it.what);
    io.number("numerator", it.numerator, 0, greatest_count);
    io.number("denominator", it.denominator, 0, greatest_count);
    io.real("percent", it.percent);
    io.real("value", it.value);
    io.real("value_max", it.value_max);
    io.title("unit", it.unit);
    io.title("qualifier", it.qualifier);
    io.title("period", it.period);
    io.reference("risk", it.risk);
    io.reference("control", it.control);
    io.flag("about_people", it.about_people);
    io.word_or("small_number", it.small, SmallNumber::none);
    io.number("fewer_than", it.fewer_than, 0, greatest_count);
    io.word_or("visibility", it.visibility, Visibility::closed_rooms);
    io.flag("withheld", it.withheld);
    io.object("source", it.source, source);
};

inline constexpr auto recommendation = [](auto& io, auto& it) {
    io.id("id", it.id);
    io.title("auditor", it.auditor);
    io.title("audit", it.audit);
    io.title("report_year", it.report_year);
    io.text("text", it.text);
    io.object("state", it.state, worded);
    io.text("evidence", it.evidence);
    io.ids("risks", it.risks, limits::rows_per_kind);
    io.word_or("visibility", it.visibility, Visibility::closed_rooms);
    io.flag("withheld", it.withheld);
    io.object("source", it.source, source);
};

inline constexpr auto assignment = [](auto& io, auto& it) {
    io.text("text", it.text);
    io.object("state", it.state, worded);
    io.word_or("visibility", it.visibility, Visibility::closed_rooms);
    io.flag("withheld", it.withheld);
    io.object("source", it.source, source);
};

inline constexpr auto contradiction = [](auto& io, auto& it) {
    io.text("what", it.what);
    io.titles("values", it.values, limits::rows_per_kind);
    io.object("source", it.source, source);
};

inline constexpr auto stated_total = [](auto& io, auto& it) {
    io.title("what", it.what);
    io.count("count", it.count, 0, greatest_count);
    io.object("source", it.source, source);
};

inline constexpr auto decision = [](auto& io, auto& it) {
    io.word_or("state", it.state, DecisionState::not_stated);
    io.title("raw", it.raw);
    io.date("date", it.date);
    io.title("paragraph", it.paragraph);
};

inline constexpr auto overall_judgement = [](auto& io, auto& it) {
    io.title("word", it.word);
    io.title("author", it.author);
};

inline constexpr auto unread_part = [](auto& io, auto& it) {
    io.text("text", it.text);
    io.object("source", it.source, source);
};

inline constexpr auto document = [](auto& io, auto& it) {
    io.id("id", it.id);
    io.id("plan", it.plan);
    io.title("title", it.title);
    io.object("cycle", it.cycle, worded);
    io.title("period", it.period);
    io.date("as_of", it.as_of);
    io.date("date", it.date);
    io.title("registration_number", it.registration_number);
    io.object("decision", it.decision, decision);
    io.optional("overall_judgement", it.overall_judgement, overall_judgement);
    io.word("control_noun", it.control_noun);
    io.title("sha256", it.sha256);
    io.list("stated_totals", it.stated_totals, limits::rows_per_kind, stated_total);
    io.list("risks", it.risks, limits::rows_per_kind, risk);
    io.list("treatments", it.treatments, limits::rows_per_kind, treatment);
    io.list("controls", it.controls, limits::rows_per_kind, control);
    io.list("measurements", it.measurements, limits::rows_per_kind, measurement);
    io.list("recommendations", it.recommendations, limits::rows_per_kind, recommendation);
    io.list("assignments", it.assignments, limits::rows_per_kind, assignment);
    io.list("due", it.due, limits::rows_per_kind, due_time);
    io.list("contradictions", it.contradictions, limits::rows_per_kind, contradiction);
    io.list("unread", it.unread, limits::rows_per_kind, unread_part);
};

inline constexpr auto link = [](auto& io, auto& it) {
    io.word("kind", it.kind);
    io.id("from", it.from);
    io.id("to", it.to);
    io.flag("confirmed", it.confirmed);
};

inline constexpr auto meeting = [](auto& io, auto& it) {
    io.date("date", it.date);
    io.text("reported", it.reported);
};

inline constexpr auto check_in = [](auto& io, auto& it) {
    io.id("risk", it.risk);
    io.date("date", it.date);
    io.object("status", it.status, worded);
    io.text("line", it.line);
};

inline constexpr auto board = [](auto& io, auto& it) {
    io.id("key", it.key);
    io.title("name", it.name);
    io.title("organisation", it.organisation);
    io.list("plans", it.plans, limits::documents_per_board, plan);
    io.ids("risks", it.risks, limits::rows_per_kind);
    io.list("documents", it.documents, limits::documents_per_board, document);
    io.list("links", it.links, limits::rows_per_kind, link);
    io.list("meetings", it.meetings, limits::rows_per_kind, meeting);
    io.list("check_ins", it.check_ins, limits::rows_per_kind, check_in);
};

}  // namespace riskbild::plan::fields
