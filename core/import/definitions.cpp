#include "core/import/definitions.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/definition_headers.hpp"
#include "core/import/level_text.hpp"
#include "core/import/numbers.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t longest_label = 40;  // letters; longer is a description

struct Step {
    int number = 0;
    std::string label;
    std::string label_field;
    Record* row = nullptr;
};

// '1 – Osannolik', 'Osannolik (1)': what stands beside the number.
std::string beside_number(std::string_view text) {
    std::string rest;
    for (const char letter : text)
        if (letter < '0' || letter > '9') rest += letter;
    for (const std::string_view sign : {"–", "="})
        for (std::size_t at = 0; (at = rest.find(sign)) != std::string::npos;) rest.replace(at, sign.size(), " ");
    rest = text::collapse_spaces(rest);
    const auto is_sign = [](char letter) { return std::string_view(" -:.()").find(letter) != std::string_view::npos; };
    while (!rest.empty() && is_sign(rest.back())) rest.pop_back();
    while (!rest.empty() && is_sign(rest.front())) rest.erase(0, 1);
    return rest;
}

void name(Step& step, const std::string& axis) {
    for (const std::string& field : {axis + ".label", axis, axis + ".description"}) {
        const std::string label = field == axis ? beside_number(step.row->text(axis)) : step.row->text(field);
        if (label.empty() || text::letter_count(label) > longest_label) continue;
        step.label = label;
        step.label_field = field;
        return;
    }
}

// Lowest first, whichever way they are drawn.
std::vector<Step> steps_in(Table& table, const std::string& axis) {
    const std::string counted = table.has("step") ? "step" : axis;
    std::vector<Step> steps;
    for (Record& row : table.rows) {
        const auto number = read_integer(row.text(counted));
        if (!number) continue;
        Step step{*number, {}, {}, &row};
        name(step, axis);
        steps.push_back(std::move(step));
    }
    std::ranges::sort(steps, {}, &Step::number);
    return steps;
}

bool counts_from_one(const std::vector<Step>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].number != static_cast<int>(i) + 1) return false;
    return steps.size() >= 2;
}

std::string shown(const std::vector<Step>& steps) {
    std::vector<std::string> numbers;
    for (const Step& step : steps) numbers.push_back(std::to_string(step.number));
    return text::join(numbers, ", ");
}

class Definitions {
public:
    Definitions(Segments& segments, const Vocabulary& vocabulary, Findings& findings)
        : facts_(segments.facts), vocabulary_(vocabulary), findings_(findings) {}

    void read_steps(Table& table) {
        for (const std::string axis : {"likelihood", "consequence"}) {
            const bool counted = table.has(axis);
            if (!counted && !table.has(axis + ".label") && !table.has(axis + ".description")) continue;
            std::vector<Step> steps = steps_in(table, axis);
            if (counts_from_one(steps))
                state(table, axis, steps);
            else
                findings_.warning("steps_missing", table.rows.front().source(), {{"steps", shown(steps)}});
        }
        if (counted_once_and_read_) take_counts(table);
        counted_once_and_read_ = false;
    }

    void read_levels(Table& table) {
        std::vector<std::pair<Record*, std::string>> levels;
        for (Record& row : table.rows)
            if (const std::string level = level_in(row); !level.empty()) levels.emplace_back(&row, level);
        if (levels.size() < 2 || !is_new("levels", "", table)) return;
        if (least_of(levels.front().second) > least_of(levels.back().second)) std::ranges::reverse(levels);
        for (auto& [row, level] : levels) {
            facts_.add("levels", table.heading_of("name"), level, row->source("name"));
            for (const char* field : {"name", "value", "from", "up_to"}) row->take(field);
        }
    }

    // Of products only, and as many steps on both axes: then it does not matter which of them goes down.
    void read_matrix(Table& table) {
        const std::string range = "1–" + std::to_string(table.rows.size());
        const plan::Source source = table.rows.front().source();
        if (!is_of_products(table)) return findings_.warning("matrix_not_read", source);
        if (!is_new("scale_likelihood", range, table) || !is_new("scale_consequence", range, table)) return;
        for (const char* field : {"scale_likelihood", "scale_consequence"})
            if (!facts_.has(field)) facts_.add(field, table.heading_of("step"), range, source);
        if (!facts_.has("value_rule")) facts_.add("value_rule", "", "sannolikhet x konsekvens", source);
        for (Record& row : table.rows)
            while (!row.take("step").empty() || !row.take("cell").empty()) continue;
    }

private:
    static bool is_of_products(const Table& table) {
        int sum = 0;
        for (const Record& row : table.rows) {
            const int step = read_integer(row.text("step")).value_or(0);
            for (std::size_t cell = 1; cell < table.columns.size(); ++cell)
                if (read_integer(row.text_at(cell)) != step * static_cast<int>(cell)) return false;
            sum += step;
        }
        const auto steps = static_cast<int>(table.rows.size());
        return table.columns.size() == table.rows.size() + 1 && sum == steps * (steps + 1) / 2;
    }

    // Nothing is read over what stands already: the first word is the plan's own label row.
    bool is_new(const std::string& field, const std::string& text, const Table& table) {
        const std::string known = facts_.text(field);
        if (known.empty() || known == text) return true;
        findings_.warning("defined_twice", table.rows.front().source(), {{"first", known}});
        return false;
    }

    void state(const Table& table, const std::string& axis, std::vector<Step>& steps) {
        const std::string range = "1–" + std::to_string(steps.size());
        const std::string field = "scale_" + axis;
        if (!is_new(field, range, table)) return;
        const std::string heading = table.heading_of(table.has("step") ? "step" : axis);
        if (!facts_.has(field)) facts_.add(field, heading, range, steps.front().row->source(axis));
        const bool labelled = std::ranges::none_of(steps, [](const Step& step) { return step.label.empty(); });
        const bool new_labels = labelled && !facts_.has(axis + "_labels");
        for (Step& step : steps) {
            if (new_labels) take_label(step, axis);
            if (step.label_field == axis && !new_labels) continue;  // the words beside its number are not read
            step.row->take(axis);
        }
        counted_once_and_read_ = table.has("step");
    }
    void take_label(Step& step, const std::string& axis) {
        facts_.add(axis + "_labels", step.row->heading(step.label_field), step.label,
                   step.row->source(step.label_field));
        step.row->take(step.label_field);
    }
    static void take_counts(Table& table) {
        for (Record& row : table.rows)
            if (read_integer(row.text("step"))) row.take("step");
    }

    static std::string level_in(const Record& row) {
        const std::string name = row.text("name");
        const std::string value = row.text("value");
        const std::string from = row.text("from");
        const std::string up_to = row.text("up_to");
        if (name.empty()) return {};
        if (!value.empty()) return name + " " + value;
        if (from.empty() && up_to.empty()) return {};
        if (from == up_to) return name + " " + from;
        if (from.empty()) return name + " ≤ " + up_to;
        return up_to.empty() ? name + " ≥ " + from : name + " " + from + "–" + up_to;
    }
    int least_of(const std::string& text) const {
        const auto level = read_level_text(text, vocabulary_);
        return level ? level->from.value_or(0) : 0;
    }

    Record& facts_;
    const Vocabulary& vocabulary_;
    Findings& findings_;
    bool counted_once_and_read_ = false;
};

}  // namespace

void read_definitions(Segments& segments, const Vocabulary& vocabulary, Findings& findings) {
    Definitions definitions(segments, vocabulary, findings);
    for (Table& table : segments.tables) {
        if (table.rows.empty()) continue;
        if (table.kind == steps_kind) definitions.read_steps(table);
        if (table.kind == levels_kind) definitions.read_levels(table);
        if (table.kind == matrix_kind) definitions.read_matrix(table);
    }
}

}  // namespace riskbild::import
