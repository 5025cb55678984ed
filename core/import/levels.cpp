#include "core/import/levels.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/level_text.hpp"
#include "core/import/numbers.hpp"
#include "core/plan/levels.hpp"
#include "core/plan/scale_check.hpp"

namespace riskbild::import {
namespace {

std::vector<std::string> take_all(Record& facts, std::string_view field) {
    std::vector<std::string> items;
    while (!facts.text(field).empty()) {
        std::string text = facts.take(field);
        std::ranges::replace(text, ';', ',');
        for (std::string& item : listed(text)) items.push_back(std::move(item));
    }
    return items;
}

std::string take_source(Record& facts, std::string_view field, std::string unsaid) {
    const std::string written = facts.take(field);
    return written.empty() ? std::move(unsaid) : written;
}

// Sheets show the highest likelihood on top; a plan lists the lowest first.
std::vector<int> from_lowest(const std::vector<int>& as_drawn, int rows) {
    std::vector<int> cells;
    const auto columns = as_drawn.size() / static_cast<std::size_t>(rows);
    for (auto row = as_drawn.size(); row >= columns && columns > 0; row -= columns)
        cells.insert(cells.end(), as_drawn.begin() + static_cast<std::ptrdiff_t>(row - columns),
                     as_drawn.begin() + static_cast<std::ptrdiff_t>(row));
    return cells;
}

// One number for each item; nothing if `number_of` knows not all of them.
std::optional<std::vector<int>> numbers_of(const std::vector<std::string>& items, auto number_of) {
    std::vector<int> numbers;
    for (const std::string& item : items) {
        const std::optional<int> number = number_of(item);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<int> level_called(const plan::Levels& levels, const std::string& item) {
    for (std::size_t i = 0; i < levels.steps.size(); ++i)
        if (text::comparable(levels.steps[i].name) == text::comparable(item)) return static_cast<int>(i) + 1;
    return read_integer(item);
}

std::optional<plan::Levels> read_levels(Record& facts, const plan::Scale& scale, const Vocabulary& vocabulary) {
    plan::Levels levels;
    const std::string first = facts.text("levels");
    const auto preset = vocabulary.word("levels_preset", first);
    if (preset) facts.take("levels");
    levels.stated_by = take_source(facts, "levels_stated_by", preset ? first : plan::the_plan);
    for (const std::string& item : preset ? listed(*preset) : take_all(facts, "levels")) {
        const auto level = read_level_text(item, vocabulary);
        if (!level) return std::nullopt;
        levels.steps.push_back(*level);
    }
    const auto cells =
        numbers_of(take_all(facts, "level_cells"), [&](const std::string& item) { return level_called(levels, item); });
    if (!cells) return std::nullopt;
    levels.cells = from_lowest(*cells, scale.likelihood_steps);
    return levels;
}

std::optional<int> yes_or_no(const std::string& item, const Vocabulary& vocabulary) {
    const auto name = vocabulary.word("yes_no", item);
    return name ? std::optional(*name == "yes" ? 1 : 0) : std::nullopt;
}

// A bare number only: 'över 9' and 'från 9' are different lines.
std::optional<plan::Appetite> read_appetite(Record& facts, const plan::Scale& scale, const Vocabulary& vocabulary) {
    plan::Appetite appetite;
    const std::string written = facts.take("appetite");
    if (written.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    appetite.greatest_value = read_integer(written);
    const auto cells = numbers_of(take_all(facts, "appetite_cells"),
                                  [&](const std::string& item) { return yes_or_no(item, vocabulary); });
    if (!cells) return std::nullopt;
    appetite.cells = from_lowest(*cells, scale.likelihood_steps);
    appetite.stated_by = take_source(facts, "appetite_stated_by", plan::the_plan);
    return appetite;
}

// What is wrong with it, in words; empty if nothing is.
std::string fault_of(const plan::Scale& scale) {
    const auto violations = plan::check_scale(scale);
    return violations.empty() ? "" : violations.front().path + " " + violations.front().message;
}

bool leaves_cells_out(const plan::Scale& scale) {
    for (int likelihood = 1; likelihood <= scale.likelihood_steps; ++likelihood)
        for (int consequence = 1; consequence <= scale.consequence_steps; ++consequence)
            if (!plan::level_of_cell(scale, likelihood, consequence)) return true;
    return false;
}

}  // namespace

std::optional<plan::Levels> take_levels(Record& facts, const plan::Scale& scale, Reading& reading) {
    if (!facts.has("levels") && !facts.has("level_cells")) return std::nullopt;
    const plan::Source source = facts.source(facts.has("levels") ? "levels" : "level_cells");
    Record trial = facts;
    plan::Scale with = scale;
    with.levels = read_levels(trial, scale, reading.vocabulary);
    const std::string fault = with.levels ? fault_of(with) : "";
    if (!with.levels || !fault.empty()) {
        reading.findings.warning("bad_levels", source, {{"fault", fault}});
        return std::nullopt;
    }
    if (scale.multiplication_stated && leaves_cells_out(with)) reading.findings.warning("level_missing", source);
    facts = std::move(trial);
    return with.levels;
}

std::optional<plan::Appetite> take_appetite(Record& facts, const plan::Scale& scale, Reading& reading) {
    if (!facts.has("appetite") && !facts.has("appetite_cells")) return std::nullopt;
    const plan::Source source = facts.source(facts.has("appetite") ? "appetite" : "appetite_cells");
    Record trial = facts;
    plan::Scale with = scale;
    with.appetite = read_appetite(trial, scale, reading.vocabulary);
    const std::string fault = with.appetite ? fault_of(with) : "";
    if (!with.appetite || !fault.empty()) {
        reading.findings.warning("bad_limit", source, {{"fault", fault}});
        return std::nullopt;
    }
    facts = std::move(trial);
    return with.appetite;
}

}  // namespace riskbild::import
