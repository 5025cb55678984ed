#include <algorithm>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/fingerprint.hpp"
#include "core/import/numbers.hpp"
#include "core/import/tables.hpp"
#include "core/plan/fields.hpp"

namespace riskbild::import {
namespace {

// A step on one axis. Outside the stated scale it is an error of the sheet and stays unread.
std::optional<int> take_factor(Record& row, std::string_view field, int steps, Reading& reading) {
    const auto factor = read_integer(row.text(field));
    if (!factor || (*factor >= 1 && *factor <= (steps > 0 ? steps : limits::scale_steps)))
        return take_integer(row, field, reading);
    reading.findings.error(
        "outside_scale", row.source(field),
        {{"step", std::to_string(*factor)}, {"steps", std::to_string(steps > 0 ? steps : limits::scale_steps)}});
    return std::nullopt;
}

// 'Konsekvens' heads a number in one register and a description in the next.
void read_consequence(Record& row, plan::RiskStatement& risk, int steps, Reading& reading) {
    risk.consequence_text = row.take("consequence_text");
    if (risk.consequence_text.empty() && !read_integer(row.text("consequence")))
        risk.consequence_text = row.take("consequence");
    else
        risk.consequence = take_factor(row, "consequence", steps, reading);
}

void read_level(Record& row, plan::RiskStatement& risk, Reading& reading) {
    const plan::Scale scale = reading.plan.scale.value_or(plan::Scale{});
    risk.value = take_integer(row, "value", reading);
    risk.likelihood = take_factor(row, "likelihood", scale.likelihood_steps, reading);
    read_consequence(row, risk, scale.consequence_steps, reading);
    risk.likelihood_before = take_factor(row, "likelihood_before", scale.likelihood_steps, reading);
    risk.consequence_before = take_factor(row, "consequence_before", scale.consequence_steps, reading);
    risk.assessed = take_date(row, "assessed", reading);
    const bool assessed = risk.value || risk.likelihood || risk.consequence;
    if (!risk.assessed && assessed) risk.assessed = reading.values_assessed;
}

// A column for it, even if this row left it empty, means that the document follows its risks up.
void read_follow_up(Record& row, plan::RiskStatement& risk, Reading& reading) {
    const bool followed_up = row.has("follows_plan") || !row.text("comment").empty() || !row.text("reason").empty();
    if (!followed_up) return;
    plan::RiskFollowUp follow_up;
    follow_up.follows_plan = take_word<plan::FollowsPlan>(row, "follows_plan", "follows_plan", reading);
    follow_up.comment = row.take("comment");
    follow_up.reason = take_wall_text(row, "reason", plan::fields::reason_letters, reading);
    risk.follow_up = std::move(follow_up);
}

void read_treatment(Record& row, const std::string& risk, Reading& reading) {
    plan::Treatment treatment{risk, row.take("treatment"), {}, row.source()};
    for (const std::string& word : listed(row.text("treatment_kinds"))) {
        const auto name = known_word("treatment_kind", word, row.source("treatment_kinds"), reading);
        const auto kind = name ? plan::from_name<plan::TreatmentKind>(*name) : std::nullopt;
        if (kind) treatment.kinds.push_back(*kind);
    }
    if (treatment.kinds.size() == listed(row.text("treatment_kinds")).size()) row.take("treatment_kinds");
    if (!treatment.text.empty() || !treatment.kinds.empty())
        reading.document.treatments.push_back(std::move(treatment));
}

bool has_risk(const plan::Document& document, const std::string& id) {
    return std::ranges::find(document.risks, id, &plan::RiskStatement::risk) != document.risks.end();
}

// Without a number of its own a risk is nobody else's: another follow-up's risk may only be like it. Its id comes
// from its words, not from its row, so that links and wall texts stay with it when rows are moved.
std::string risk_id(const Record& row, Reading& reading) {
    const std::string written = row.text("id");
    if (!written.empty()) return written;
    reading.findings.note("unnumbered_risk", row.source());
    std::string words;
    for (const char* field : {"part", "process", "title"}) words += text::comparable(row.text(field)) + "\n";
    const std::string id = reading.document.id + "-" + fingerprint(words);
    std::string unique = id;
    for (int again = 2; has_risk(reading.document, unique); ++again) unique = id + "-" + std::to_string(again);
    return unique;
}

bool already_stated(const plan::RiskStatement& risk, const plan::Document& document) {
    return std::ranges::any_of(document.risks, [&](const plan::RiskStatement& other) {
        return other.risk == risk.risk && other.part == risk.part;
    });
}

}  // namespace

void read_risk(Record& row, Reading& reading) {
    if (row.text("title").empty()) {
        reading.findings.warning("no_risk_in_row", row.source());
        return;
    }
    plan::RiskStatement risk;
    risk.source = row.source();
    risk.risk = risk_id(row, reading);
    risk.part = row.text("part");
    if (already_stated(risk, reading.document)) {
        reading.findings.error("duplicate_id", row.source(), {{"id", risk.risk}});
        return;
    }
    row.take("id");
    row.take("part");
    risk.area = row.take("area");
    risk.process = row.take("process");
    risk.title = row.take("title");
    risk.short_title = take_wall_text(row, "short_title", plan::fields::short_title_letters, reading);
    read_level(row, risk, reading);
    risk.critical = take_yes_no(row, "critical", reading);
    risk.in_plan = take_yes_no(row, "in_plan", reading).value_or(false);
    risk.measures = row.take("measures");
    risk.responsible = row.take("responsible");
    risk.visibility = take_visibility(row, reading);
    read_follow_up(row, risk, reading);
    read_treatment(row, risk.risk, reading);
    if (const plan::Source source = row.source("due"); !row.text("due").empty()) {
        plan::DueTime due = due_time_of(row.take("due"), source, reading);
        due.risk = risk.risk;
        reading.document.due.push_back(std::move(due));
    }
    reading.document.risks.push_back(std::move(risk));
}

}  // namespace riskbild::import
