#include "core/import/linking_score.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

using plan::RiskStatement;

// Measured on the titles of the public documents and of the demo boards: two different risks share at most 82 % of
// their letter pairs (two posts to recruit for), half of them less than 22 %. A long title with one letter changed
// keeps 94 % or more. Between them lies the threshold. Process or measures may lift a reworded title over it; area
// and value are shared by too many to lift two different risks.
constexpr int threshold = 90;
constexpr int points_of_process = 10;
constexpr int points_of_measures = 10;
constexpr int points_of_area = 3;
constexpr int points_of_other_area = -10;
constexpr int points_of_value = 2;
constexpr double least_likeness =
    (threshold - points_of_process - points_of_measures - points_of_area - points_of_value) / 100.0;
constexpr double same_measures = 0.80;
constexpr double same_name = 0.90;  // of processes and areas, for a letter that differs

enum class Agreement { unstated, same, other };

Agreement agreement(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return Agreement::unstated;
    if (text::comparable(a) == text::comparable(b)) return Agreement::same;
    if (figures_in(a) != figures_in(b)) return Agreement::other;
    return LetterPairs(a).likeness(LetterPairs(b)) >= same_name ? Agreement::same : Agreement::other;
}

int percent(double share) {
    return static_cast<int>(std::floor(share * 100));
}

void add(Score& score, int points, std::string code, std::vector<Detail> details = {}) {
    score.points += points;
    score.reasons.push_back({std::move(code), std::move(details)});
}

void add_title(Score& score, const Likely& a, const Likely& b, double share) {
    if (text::comparable(a.stated.risk->title) == text::comparable(b.stated.risk->title))
        add(score, 100, "same_title");
    else
        add(score, percent(share), "similar_title", {{"share", std::to_string(percent(share))}});
}

void add_area(Score& score, const RiskStatement& a, const RiskStatement& b) {
    const Agreement area = agreement(a.area, b.area);
    if (area == Agreement::same) add(score, points_of_area, "same_area", {{"area", b.area}});
    if (area == Agreement::other) add(score, points_of_other_area, "other_area", {{"area", b.area}});
}

bool same_value(const RiskStatement& a, const RiskStatement& b) {
    return a.value && a.value == b.value && a.likelihood == b.likelihood && a.consequence == b.consequence;
}

}  // namespace

Likely::Likely(const LinkedRisk& risk)
    : stated(risk), title(risk.risk->title), measures(risk.risk->measures), figures(figures_in(risk.risk->title)) {}

std::optional<Score> score_of(const Likely& later, const Likely& earlier) {
    if (later.title.greatest_likeness(earlier.title) < least_likeness || later.figures != earlier.figures) return {};
    const double share = later.title.likeness(earlier.title);
    if (share < least_likeness) return {};
    const RiskStatement& a = *later.stated.risk;
    const RiskStatement& b = *earlier.stated.risk;
    const Agreement process = agreement(a.process, b.process);
    if (process == Agreement::other) return {};
    Score score;
    add_title(score, later, earlier, share);
    if (process == Agreement::same) add(score, points_of_process, "same_process", {{"process", b.process}});
    add_area(score, a, b);
    if (same_value(a, b)) add(score, points_of_value, "same_value", {{"value", std::to_string(*b.value)}});
    if (later.measures.likeness(earlier.measures) >= same_measures) add(score, points_of_measures, "same_measures");
    score.points = std::clamp(score.points, 0, 100);
    return score.points >= threshold ? std::optional(std::move(score)) : std::nullopt;
}

}  // namespace riskbild::import
