#include "core/import/risk_tables.hpp"

#include <algorithm>
#include <set>

#include "core/import/risks.hpp"
#include "core/import/tables.hpp"

namespace riskbild::import {
namespace {

bool follows_up_controls(const Table& table, std::string_view prefix) {
    return std::ranges::any_of(table.columns, [&](const Column& column) {
        if (!column.field.starts_with(prefix)) return false;
        const std::string_view field = std::string_view(column.field).substr(prefix.size());
        return field == "performed" || field == "assessment" || field == "result";
    });
}

bool plans_controls(const Table& table) {
    return table.kind == "risks" && table.has("control.text") && !follows_up_controls(table, control_part);
}

bool any_follows_up_controls(const std::vector<Table>& tables) {
    return std::ranges::any_of(tables, [](const Table& table) {
        return (table.kind == "risks" && follows_up_controls(table, control_part)) ||
               (table.kind == "controls" && follows_up_controls(table, ""));
    });
}

void add_control(Record& part, const std::string& risk, Reading& reading) {
    const std::size_t before = reading.document.controls.size();
    read_control(part, reading);
    if (reading.document.controls.size() > before) reading.document.controls.back().risk = risk;
}

void add_treatment(Record& part, const std::string& risk, Reading& reading) {
    if (risk.empty() || part.text("text").empty()) return;
    plan::Treatment treatment{risk, "", {}, part.source("text")};
    const auto kind = reading.vocabulary.word("treatment_kind", part.heading("text"));
    if (const auto known = kind ? plan::from_name<plan::TreatmentKind>(*kind) : std::nullopt)
        treatment.kinds.push_back(*known);
    treatment.text = part.take("text");
    reading.document.treatments.push_back(std::move(treatment));
}

// A risk that is handled in another way than by a control: who answers, and until when, is said of the risk. '–' in
// the column of the controls says that there is none.
void settle_row_without_control(Record& row, const Table& table, const Vocabulary& vocabulary) {
    const std::string control = row.text("control.text");
    const bool none_said = vocabulary.word("not_stated", control).has_value();
    if (row.text("title").empty() || (!control.empty() && !none_said)) return;
    if (none_said) row.take("control.text");
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const std::string& field = table.columns[column].field;
        if (field == "control.text") row.rename(column, "");
        for (const std::string of_risk : {"responsible", "due"})
            if (field == std::string(control_part) + of_risk && !table.has(of_risk)) row.rename(column, of_risk);
    }
}

void read_rows(Table& table, bool as_treatment, Reading& reading) {
    const std::size_t stated_before = reading.document.risks.size();
    const bool mixed = table.has("control.text");
    if (mixed && !as_treatment) read_control_noun(table, "control.text", reading);
    std::string above;
    for (Record& row : table.rows) {
        if (mixed) settle_row_without_control(row, table, reading.vocabulary);
        Record part = row.part(control_part);
        if (!row.inherits("title")) above = read_risk(row, stated_before, mixed && !part.empty(), reading);
        if (!part.empty() && as_treatment)
            add_treatment(part, above, reading);
        else if (!part.empty())
            add_control(part, above, reading);
        row.absorb(std::move(part));
    }
}

bool has_several_lists(const std::vector<Table>& tables) {
    std::set<std::string> lists;
    for (const Table& table : tables)
        if (table.kind == "risks" && !table.list.empty()) lists.insert(table.list);
    return lists.size() > 1;
}

}  // namespace

void read_risk_tables(std::vector<Table>& tables, Reading& reading) {
    const bool followed_up = any_follows_up_controls(tables);
    const bool several_lists = has_several_lists(tables);
    for (const bool of_follow_up : {false, true})
        for (Table& table : tables) {
            if (table.kind != "risks" || follows_up_controls(table, control_part) != of_follow_up) continue;
            reading.list = several_lists ? table.list : "";
            read_rows(table, followed_up && plans_controls(table), reading);
        }
}

void read_control_noun(const Table& table, std::string_view field, Reading& reading) {
    const auto noun = reading.vocabulary.word("control_noun", table.heading_of(field));
    if (noun) reading.document.control_noun = plan::from_name<plan::ControlNoun>(*noun).value_or(plan::ControlNoun{});
}

}  // namespace riskbild::import
