#include <algorithm>
#include <set>

#include "core/base/limits.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/map_spots.hpp"
#include "core/wall/map_words.hpp"
#include "core/wall/risk_levels.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Scale;

constexpr std::size_t fewest_values = 3;  // with fewer a ladder has no steps to speak of

// Where no scale is stated any factor may be one of its steps, and no value is a product.
Scale scale_of(const Subject& subject) {
    if (subject.plan != nullptr && subject.plan->scale) return *subject.plan->scale;
    Scale unknown;
    unknown.likelihood_steps = unknown.consequence_steps = limits::scale_steps;
    return unknown;
}

std::vector<Spot> ranked_spots(const Subject& subject, const Scale& scale, const Words& words) {
    std::vector<Spot> spots = spots_of(subject, scale, words);
    std::erase_if(spots, [](const Spot& spot) { return !spot.ranked(); });
    std::ranges::stable_sort(spots, std::greater{}, [](const Spot& spot) { return *spot.value; });
    return spots;
}

bool dates_differ(const std::vector<Spot>& spots) {
    return std::ranges::any_of(spots,
                               [&](const Spot& spot) { return spot.risk->assessed != spots.front().risk->assessed; });
}

std::string when_set(const Spot& spot, const Words& words) {
    if (!spot.risk->assessed) return {};
    return words("ranked.value_from", {{"when", say_month(*spot.risk->assessed, words)}});
}

std::vector<Rung> rungs_of(const Scale& scale, const std::vector<Spot>& spots, const Words& words) {
    std::vector<int> falling;
    for (const Spot& spot : spots) falling.push_back(*spot.value);
    const std::vector<std::string> rank = ranks(falling);
    const bool dated = dates_differ(spots);
    std::vector<Rung> rungs;
    for (std::size_t i = 0; i < spots.size(); ++i)
        rungs.push_back({.rank = rank[i],
                         .title = spots[i].name,
                         .value = falling[i],
                         .detail = dated ? when_set(spots[i], words) : "",
                         .risk = spots[i].risk->risk,
                         .level = level_colour(scale, spots[i])});
    return rungs;
}

int greatest_of(const Scale& scale, const std::vector<Rung>& rungs) {
    const int product = scale.multiplication_stated ? scale.likelihood_steps * scale.consequence_steps : 0;
    return std::max(product, rungs.front().value);
}

}  // namespace

std::optional<RankedPage> ranked_page(const Subject& subject, const Words& words) {
    const Scale scale = scale_of(subject);
    const std::vector<Spot> spots = ranked_spots(subject, scale, words);
    std::set<int> values;
    for (const Spot& spot : spots) values.insert(*spot.value);
    if (values.size() < fewest_values) return std::nullopt;
    RankedPage page{.title = values_title(subject.risks, words), .rungs = rungs_of(scale, spots, words)};
    page.greatest = greatest_of(scale, page.rungs);
    if (std::ranges::any_of(page.rungs, [](const Rung& rung) { return rung.level != 0; }))
        page.key = level_key(scale, words);
    if (const std::size_t without = subject.risks.size() - spots.size(); without > 0)
        page.notes.push_back(words.count("ranked.without_value", without));
    return page;
}

}  // namespace riskbild::wall
