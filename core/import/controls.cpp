#include <algorithm>

#include "core/import/tables.hpp"
#include "core/plan/fields.hpp"

namespace riskbild::import {
namespace {

// 'Ej genomförd' in the only column there is for what became of the control.
bool tells_performed(const Record& row, const Vocabulary& vocabulary) {
    const std::string written = row.text("assessment");
    return !row.has("performed") && !vocabulary.word("assessment", written) && vocabulary.word("performed", written) &&
           !vocabulary.word("yes_no", written);
}

plan::ControlFollowUp take_follow_up(Record& row, Reading& reading) {
    plan::ControlFollowUp follow_up;
    follow_up.performed = take_word<plan::Performed>(row, "performed", "performed", reading);
    if (tells_performed(row, reading.vocabulary)) {
        Record again = row;
        follow_up.performed = take_word<plan::Performed>(again, "assessment", "performed", reading);
        follow_up.assessment.raw = row.take("assessment");
    } else {
        follow_up.assessment = take_word<plan::Assessment>(row, "assessment", "assessment", reading);
    }
    follow_up.result = row.take("result");
    follow_up.new_action = row.take("new_action");
    return follow_up;
}

}  // namespace

void read_control(Record& row, Reading& reading) {
    std::vector<plan::Control>& controls = reading.document.controls;
    if (is_no_subject(row.text("text"), reading.vocabulary)) {
        reading.findings.warning("no_control_in_row", row.source());
        return;
    }
    plan::Control control;
    control.source = row.source();
    control.id = take_id(row, "K", controls.size());
    if (std::ranges::find(controls, control.id, &plan::Control::id) != controls.end()) {
        reading.findings.error("duplicate_id", row.source(), {{"id", control.id}});
        return;
    }
    control.text = row.take("text");
    control.short_text = take_wall_text(row, "short_text", plan::fields::short_title_letters, reading);
    control.area = row.take("area");
    control.risk = take_risk(row, reading);
    control.responsible = row.take("responsible");
    control.method = row.take("method");
    control.frequency = row.take("frequency");
    control.follow_up = take_follow_up(row, reading);
    control.visibility = take_visibility(row, reading);
    if (const plan::Source source = row.source("due"); !row.text("due").empty()) {
        plan::DueTime due = due_time_of(row.take("due"), source, reading);
        due.control = control.id;
        reading.document.due.push_back(std::move(due));
    }
    controls.push_back(std::move(control));
}

}  // namespace riskbild::import
