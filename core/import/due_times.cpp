#include "core/import/due_time.hpp"
#include "core/import/tables.hpp"

namespace riskbild::import {
namespace {

// 'Beslut om hantering' and 'befintliga åtgärder' belong to the plan, 'kommentar' to the follow-up.
bool take_stated_in_plan(Record& row, Reading& reading) {
    if (row.text("stated_in").empty()) return false;
    const auto part = known_word("due_stated_in", row.text("stated_in"), row.source("stated_in"), reading);
    if (part) row.take("stated_in");
    return part == std::string("plan");
}

// Whether the words would be a time if only their year were known.
bool needs_year(const std::string& words) {
    constexpr int any_leap_year = 2024;
    return read_due_time(words, any_leap_year).year_derived;
}

}  // namespace

plan::DueTime due_time_of(const std::string& words, const plan::Source& source, Reading& reading) {
    const DueSpan span = read_due_time(words, reading.plan.year);
    if (span.no_such_date) reading.findings.error("no_such_date", source, {{"text", words}});
    plan::DueTime due;
    due.text = words;
    due.earliest = span.earliest;
    due.latest = span.latest;
    due.year_derived = span.year_derived;
    due.source = source;
    return due;
}

void tell_missing_years(const Reading& reading) {
    const bool known = reading.plan.year != 0;
    std::vector<const plan::DueTime*> without;
    for (const plan::DueTime& due : reading.document.due)
        if (known ? due.year_derived : needs_year(due.text)) without.push_back(&due);
    if (without.empty()) return;
    const std::vector<Detail> details = {{"count", std::to_string(without.size())}, {"text", without.front()->text}};
    if (known)
        reading.findings.note("year_missing", without.front()->source, details);
    else
        reading.findings.warning("year_unknown", without.front()->source, details);
}

void read_due_time_row(Record& row, Reading& reading) {
    if (row.text("text").empty()) {
        reading.findings.warning("no_due_time_in_row", row.source());
        return;
    }
    const plan::Source source = row.source("text");
    plan::DueTime due = due_time_of(row.take("text"), source, reading);
    due.kind = take_name<plan::DueKind>(row, "kind", "due_kind", reading).value_or(plan::DueKind::due);
    due.risk = take_risk(row, reading);
    due.control = take_control(row, reading);
    due.recommendation = take_recommendation(row, reading);
    due.about = row.take("about");
    due.in_treatment = take_stated_in_plan(row, reading);
    reading.document.due.push_back(std::move(due));
}

}  // namespace riskbild::import
