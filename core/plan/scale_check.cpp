#include "core/plan/scale_check.hpp"

#include <algorithm>

#include "core/plan/fields.hpp"

namespace riskbild::plan {
namespace {

class ScaleCheck {
public:
    explicit ScaleCheck(const Scale& scale)
        : scale_(scale), cells_(static_cast<std::size_t>(scale.likelihood_steps * scale.consequence_steps)) {}

    std::vector<Violation> run() {
        labels("likelihood_labels", scale_.likelihood_labels, scale_.likelihood_steps);
        labels("consequence_labels", scale_.consequence_labels, scale_.consequence_steps);
        if (scale_.levels) levels(*scale_.levels);
        if (scale_.appetite) appetite(*scale_.appetite);
        return std::move(violations_);
    }

private:
    void expect(bool holds, const char* path, const char* message) {
        if (!holds) violations_.push_back({path, message});
    }
    bool one_per_cell(const std::vector<int>& cells) const { return cells.empty() || cells.size() == cells_; }

    void labels(const char* path, const std::vector<std::string>& labels, int steps) {
        expect(labels.empty() || labels.size() == static_cast<std::size_t>(steps), path,
               "needs one label per step, or none");
    }
    void levels(const Levels& levels);
    void bounds(const std::vector<Level>& steps);
    void appetite(const Appetite& appetite);

    const Scale& scale_;
    std::size_t cells_;
    std::vector<Violation> violations_;
};

bool goes_by_value(const Level& level) {
    return level.from || level.up_to;
}

void ScaleCheck::levels(const Levels& levels) {
    const auto known = [&](int level) { return static_cast<std::size_t>(level) <= levels.steps.size(); };
    expect(levels.steps.size() >= fields::fewest_levels, "levels.steps", "are too few: two levels or more");
    expect(std::ranges::none_of(levels.steps, [](const Level& it) { return it.name.empty(); }), "levels.steps",
           "lack a name");
    if (std::ranges::any_of(levels.steps, goes_by_value))
        bounds(levels.steps);
    else
        expect(!levels.cells.empty(), "levels.cells", "are missing: levels go by value or by cell");
    expect(one_per_cell(levels.cells), "levels.cells", "need one level for each cell, or none");
    expect(std::ranges::all_of(levels.cells, known), "levels.cells", "name a level that is not there");
    expect(!levels.stated_by.empty(), "levels.stated_by", "is missing: thresholds are shown only with their source");
}

void ScaleCheck::bounds(const std::vector<Level>& steps) {
    const auto turned = [](const Level& it) { return it.from && it.up_to && *it.from > *it.up_to; };
    const auto overlap = [](const Level& a, const Level& b) {
        return a.up_to.value_or(fields::greatest_value) >= b.from.value_or(0);
    };
    expect(std::ranges::none_of(steps, turned), "levels.steps", "end before they begin");
    expect(std::ranges::adjacent_find(steps, overlap) == steps.end(), "levels.steps", "overlap, or do not rise");
}

void ScaleCheck::appetite(const Appetite& appetite) {
    expect(appetite.greatest_value || !appetite.cells.empty(), "appetite.cells",
           "are missing: a limit goes by value or by cell");
    expect(one_per_cell(appetite.cells), "appetite.cells", "need one number for each cell, or none");
    expect(!appetite.stated_by.empty(), "appetite.stated_by", "is missing: a limit is shown only with its source");
}

}  // namespace

std::vector<Violation> check_scale(const Scale& scale) {
    return ScaleCheck(scale).run();
}

}  // namespace riskbild::plan
