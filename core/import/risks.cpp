#include "core/import/risks.hpp"

#include <algorithm>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/import/fingerprint.hpp"
#include "core/import/joining.hpp"
#include "core/import/numbers.hpp"
#include "core/import/tables.hpp"
#include "core/import/value_text.hpp"
#include "core/plan/fields.hpp"

namespace riskbild::import {
namespace {

bool is_step(int factor, int steps) {
    return factor >= 1 && factor <= (steps > 0 ? steps : limits::scale_steps);
}

// '8 %' is a share of something, neither a step nor a value.
bool is_share(Record& row, std::string_view field, Reading& reading) {
    const std::string written = row.text(field);
    if (written.find('%') == std::string::npos) return false;
    reading.findings.warning("not_a_number", row.source(field), {{"text", written}});
    return true;
}

// A step on one axis. Outside the stated scale it is an error of the sheet and stays unread.
std::optional<int> take_factor(Record& row, std::string_view field, int steps, Reading& reading) {
    if (is_share(row, field, reading)) return std::nullopt;
    const auto factor = read_integer(row.text(field));
    if (!factor || is_step(*factor, steps)) return take_integer(row, field, reading);
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

// 'Riskvärde (S x K)' says which factor comes first; else the plan may.
std::string order_in(const std::string& heading, const Reading& reading) {
    const std::size_t open = heading.find('(');
    return open == std::string::npos ? reading.factor_order : heading.substr(open);
}

void list_labels(const ValueText& text, const plan::Source& source, Reading& reading) {
    if (!text.likelihood_words.empty())
        reading.headings.push_back({text.likelihood_words, "risks", "likelihood", source});
    if (!text.consequence_words.empty())
        reading.headings.push_back({text.consequence_words, "risks", "consequence", source});
}

// The value alone, or with its factors in the same cell.
void read_value(Record& row, plan::RiskStatement& risk, const plan::Scale& scale, Reading& reading) {
    const std::string written = row.text("value");
    const plan::Source source = row.source("value");
    if (is_share(row, "value", reading)) return;
    const auto text = read_value_text(written, order_in(row.heading("value"), reading), reading.vocabulary);
    if (!text) {
        risk.value = take_integer(row, "value", reading);
        return;
    }
    if (text->product_differs) return reading.findings.warning("product_differs", source, {{"text", written}});
    row.take("value");
    risk.value = text->value;
    if (!text->likelihood) return reading.findings.note("factor_order_unknown", source, {{"text", written}});
    const bool steps =
        is_step(*text->likelihood, scale.likelihood_steps) && is_step(*text->consequence, scale.consequence_steps);
    if (!steps) return reading.findings.note("number_in_text", source, {{"text", written}});
    risk.likelihood = text->likelihood;
    risk.consequence = text->consequence;
    list_labels(*text, source, reading);
}

void read_level(Record& row, plan::RiskStatement& risk, Reading& reading) {
    const plan::Scale scale = reading.plan.scale.value_or(plan::Scale{});
    read_value(row, risk, scale, reading);
    if (!risk.likelihood) risk.likelihood = take_factor(row, "likelihood", scale.likelihood_steps, reading);
    if (!risk.consequence) read_consequence(row, risk, scale.consequence_steps, reading);
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
    bool all_known = true;
    for (const std::string& word : listed(row.text("treatment_kinds"))) {
        const auto name = known_word("treatment_kind", word, row.source("treatment_kinds"), reading);
        const auto kind = name ? plan::from_name<plan::TreatmentKind>(*name) : std::nullopt;
        if (kind) treatment.kinds.push_back(*kind);
        all_known = all_known && (kind || name == left_out);
    }
    if (all_known) row.take("treatment_kinds");
    if (!treatment.text.empty() || !treatment.kinds.empty())
        reading.document.treatments.push_back(std::move(treatment));
}

void read_due(Record& row, const std::string& risk, Reading& reading) {
    const plan::Source source = row.source("due");
    if (row.text("due").empty()) return;
    plan::DueTime due = due_time_of(row.take("due"), source, reading);
    due.risk = risk;
    reading.document.due.push_back(std::move(due));
}

// 'Hot och våld', and in a line below it 'Risk för att …': a name and what it stands for.
void read_title(Record& row, plan::RiskStatement& risk, const Vocabulary& vocabulary) {
    risk.title = row.take("title");
    risk.description = row.take("description");
    const std::size_t line = risk.title.find('\n');
    if (line == std::string::npos || !risk.description.empty()) return;
    const std::string below(text::trim(std::string_view(risk.title).substr(line)));
    if (!vocabulary.word("risk_opening", below.substr(0, below.find(' ')))) return;
    risk.description = below;
    risk.title = std::string(text::trim(risk.title.substr(0, line)));
}

constexpr std::string_view list_of_plan = "internkontrollplan";  // as words.json names it

// Of those called so, one of which that is true.
template <class Predicate>
const plan::RiskStatement* find_called(const std::string& name, Reading& reading, Predicate predicate) {
    reading.names.catch_up(reading.document);
    for (const std::size_t row : reading.names.risks.called(name))
        if (predicate(reading.document.risks[row])) return &reading.document.risks[row];
    return nullptr;
}

bool has_risk(const std::string& id, Reading& reading) {
    return find_called(id, reading, [&](const plan::RiskStatement& risk) { return risk.risk == id; });
}

// The same words under the same area or process in the document's other list.
const plan::RiskStatement* in_another_list(const plan::RiskStatement& risk, Reading& reading) {
    if (risk.area.empty() && risk.process.empty()) return nullptr;  // the same title alone is not enough
    const auto same = [](const std::string& a, const std::string& b) {
        return text::comparable(a) == text::comparable(b);
    };
    return find_called(risk.title, reading, [&](const plan::RiskStatement& other) {
        return other.part != risk.part && same(other.title, risk.title) && same(other.area, risk.area) &&
               same(other.process, risk.process);
    });
}

// Without a number of its own a risk is nobody else's: another follow-up's risk may only be like it. Its id comes
// from its words, not from its row, so that links and wall texts stay with it when rows are moved.
std::string id_from_words(const plan::RiskStatement& risk, Reading& reading) {
    reading.findings.note("unnumbered_risk", risk.source);
    if (const plan::RiskStatement* same = in_another_list(risk, reading)) return same->risk;
    std::string words;
    for (const std::string& text : {risk.part, risk.process, risk.title}) words += text::comparable(text) + "\n";
    const std::string id = reading.document.id + "-" + fingerprint(words);
    std::string unique = id;
    for (int again = 2; has_risk(unique, reading); ++again) unique = id + "-" + std::to_string(again);
    return unique;
}

// Everything the row says of its risk but its id.
plan::RiskStatement take_statement(Record& row, Reading& reading) {
    plan::RiskStatement risk;
    risk.source = row.source();
    risk.part = row.take("part");
    if (risk.part.empty()) risk.part = reading.list;
    risk.area = row.take("area");
    risk.process = row.take("process");
    read_title(row, risk, reading.vocabulary);
    risk.short_title = take_wall_text(row, "short_title", plan::fields::short_title_letters, reading);
    read_level(row, risk, reading);
    risk.critical = take_yes_no(row, "critical", reading);
    risk.in_plan = take_yes_no(row, "in_plan", reading).value_or(reading.list == list_of_plan);
    risk.measures = row.take("measures");
    risk.responsible = row.take("responsible");
    risk.visibility = take_visibility(row, reading);
    read_follow_up(row, risk, reading);
    return risk;
}

bool already_stated(const plan::RiskStatement& risk, Reading& reading) {
    return find_called(risk.risk, reading, [&](const plan::RiskStatement& other) {
        return other.risk == risk.risk && other.part == risk.part;
    });
}

std::string take_number_of_risk(Record& row, Reading& reading) {
    const std::string named = row.text("title");
    if (has_risk(named, reading)) return row.take("title");
    reading.findings.warning("unknown_risk", row.source("title"), {{"text", named}});
    return {};
}

}  // namespace

std::string read_risk(Record& row, std::size_t stated_before, bool with_control, Reading& reading) {
    if (row.text("title").empty()) {
        if (!with_control) reading.findings.warning("no_risk_in_row", row.source());
        return {};
    }
    if (with_control && is_number_of_risk(row.text("title"))) return take_number_of_risk(row, reading);
    if (is_no_subject(row.text("title"), reading.vocabulary)) {
        reading.findings.warning("no_risk_in_row", row.source("title"));
        return {};
    }
    Record kept = row;
    const std::string id = row.text("id");
    plan::RiskStatement risk = take_statement(row, reading);
    risk.risk = id;
    const std::size_t searched = with_control ? reading.document.risks.size() : stated_before;
    if (plan::RiskStatement* known = same_risk(risk, searched, reading)) {
        row.take("id");
        join(*known, std::move(risk), row, reading);
        risk.risk = known->risk;
    } else {
        if (id.empty()) risk.risk = id_from_words(risk, reading);
        if (already_stated(risk, reading)) {
            reading.findings.error("duplicate_id", row.source(), {{"id", risk.risk}});
            row = std::move(kept);
            return {};
        }
        row.take("id");
        reading.document.risks.push_back(risk);
    }
    read_treatment(row, risk.risk, reading);
    read_due(row, risk.risk, reading);
    return risk.risk;
}

}  // namespace riskbild::import
