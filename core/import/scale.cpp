#include "core/import/scale.hpp"

#include "core/base/limits.hpp"
#include "core/import/levels.hpp"
#include "core/import/numbers.hpp"

namespace riskbild::import {
namespace {

// '1–5', or the number of steps alone.
std::optional<int> steps_of(const std::string& written) {
    const auto range = read_range(written);
    if (!range) return read_integer(written);
    return range->first == 1 ? std::optional(static_cast<int>(range->second)) : std::nullopt;
}

std::optional<int> take_steps(Record& facts, std::string_view field, Reading& reading) {
    const std::string written = facts.text(field);
    if (written.empty()) return std::nullopt;
    const auto steps = steps_of(written);
    if (steps && *steps >= 2 && *steps <= limits::scale_steps) {
        facts.take(field);
        return steps;
    }
    reading.findings.error("bad_scale", facts.source(field),
                           {{"text", written}, {"most", std::to_string(limits::scale_steps)}});
    return std::nullopt;
}

// All in one cell with commas between, or each in a cell of its own.
std::vector<std::string> labels_in(Record& facts, std::string_view field) {
    std::vector<std::string> cells;
    while (!facts.text(field).empty()) cells.push_back(facts.take(field));
    return cells.size() == 1 ? listed(cells.front()) : cells;
}

// One label per step, weakest first.
std::vector<std::string> take_labels(Record& facts, std::string_view field, int steps, Reading& reading) {
    Record trial = facts;
    std::vector<std::string> labels = labels_in(trial, field);
    if (labels.size() == static_cast<std::size_t>(steps) || labels.empty()) {
        facts = std::move(trial);
        return labels;
    }
    reading.findings.warning("labels_missing", facts.source(field),
                             {{"steps", std::to_string(steps)}, {"labels", std::to_string(labels.size())}});
    return {};
}

bool is_product_of_steps(int value, const plan::Scale& scale) {
    for (int likelihood = 1; likelihood <= scale.likelihood_steps; ++likelihood)
        if (value % likelihood == 0 && value / likelihood >= 1 && value / likelihood <= scale.consequence_steps)
            return true;
    return false;
}

bool is_within(int value, const plan::Scale& scale) {
    return value >= 1 && value <= scale.likelihood_steps * scale.consequence_steps;
}

void judge_value(const plan::RiskStatement& risk, const Reading& reading) {
    const auto& scale = reading.plan.scale;
    const bool multiplied = scale && scale->multiplication_stated;
    const std::string value = std::to_string(*risk.value);
    if (scale && !multiplied && !is_within(*risk.value, *scale))
        reading.findings.warning("beyond_scale", risk.source,
                                 {{"value", value},
                                  {"likelihood_steps", std::to_string(scale->likelihood_steps)},
                                  {"consequence_steps", std::to_string(scale->consequence_steps)}});
    if (multiplied && !is_product_of_steps(*risk.value, *scale))
        reading.findings.warning("impossible_value", risk.source,
                                 {{"value", value},
                                  {"likelihood_steps", std::to_string(scale->likelihood_steps)},
                                  {"consequence_steps", std::to_string(scale->consequence_steps)}});
    if (!risk.likelihood || !risk.consequence || *risk.value == *risk.likelihood * *risk.consequence) return;
    const std::vector<Detail> figures = {{"value", value},
                                         {"likelihood", std::to_string(*risk.likelihood)},
                                         {"consequence", std::to_string(*risk.consequence)},
                                         {"product", std::to_string(*risk.likelihood * *risk.consequence)}};
    if (multiplied)
        reading.findings.warning("value_differs", risk.source, figures);
    else
        reading.findings.note("value_set_by_hand", risk.source, figures);
}

void tell_why_no_scale(const Record& facts, Reading& reading) {
    const bool likelihood = facts.has("scale_likelihood");
    if (likelihood != facts.has("scale_consequence"))
        reading.findings.warning("half_scale", facts.source(likelihood ? "scale_likelihood" : "scale_consequence"));
    else if (!likelihood && facts.has("levels"))
        reading.findings.warning("levels_without_scale", facts.source("levels"));
}

}  // namespace

std::optional<plan::Scale> take_scale(Record& facts, Reading& reading) {
    Record trial = facts;
    const auto likelihood = take_steps(trial, "scale_likelihood", reading);
    const auto consequence = take_steps(trial, "scale_consequence", reading);
    if (!likelihood || !consequence) {
        tell_why_no_scale(facts, reading);
        return std::nullopt;
    }
    facts = std::move(trial);
    plan::Scale scale;
    scale.likelihood_steps = *likelihood;
    scale.consequence_steps = *consequence;
    scale.likelihood_labels = take_labels(facts, "likelihood_labels", *likelihood, reading);
    scale.consequence_labels = take_labels(facts, "consequence_labels", *consequence, reading);
    scale.stated_by = plan::the_plan;
    const std::string rule = facts.text("value_rule");
    if (!rule.empty())
        if (const auto name = known_word("value_rule", rule, facts.source("value_rule"), reading)) {
            facts.take("value_rule");
            scale.multiplication_stated = name != left_out;
        }
    scale.levels = take_levels(facts, scale, reading);
    scale.appetite = take_appetite(facts, scale, reading);
    return scale;
}

void judge_values(const Reading& reading) {
    for (const plan::RiskStatement& risk : reading.document.risks)
        if (risk.value) judge_value(risk, reading);
}

}  // namespace riskbild::import
