#include <algorithm>

#include "core/wall/bodies.hpp"
#include "core/wall/map_spots.hpp"
#include "core/wall/map_words.hpp"
#include "core/wall/risk_levels.hpp"
#include "core/wall/strips.hpp"

namespace riskbild::wall {
namespace {

using plan::Scale;

MapRow row_of(const Scale& scale, const Spot& spot, const Words& words) {
    return {.mark = {.placement = spot.position.placement,
                     .cells = spot.position.cells,
                     .previous = spot.moved_from(),
                     .before = spot.placed() ? spot.before : std::nullopt,
                     .unchanged = spot.placed() && spot.unchanged()},
            .title = spot.name,
            .placement_words = placement_words(scale, spot, words),
            .value = spot.risk->value ? std::to_string(*spot.risk->value) : "",
            .risk = spot.risk->risk,
            .level = level_colour(scale, spot)};
}

// Over all risks whose value the scale can have, placed or not.
void put_ranks(std::vector<MapRow>& rows, const std::vector<Spot>& spots) {
    std::vector<int> falling;
    for (const Spot& spot : spots)
        if (spot.ranked()) falling.push_back(*spot.value);
    std::ranges::sort(falling, std::greater{});
    const std::vector<std::string> names = ranks(falling);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!spots[i].ranked()) continue;
        const auto at = std::ranges::find(falling, *spots[i].value) - falling.begin();
        rows[i].rank = names[static_cast<std::size_t>(at)];
    }
}

std::vector<MapRow> rows_of(const Scale& scale, const std::vector<Spot>& spots, const Words& words) {
    std::vector<MapRow> rows;
    for (const Spot& spot : spots) {
        rows.push_back(row_of(scale, spot, words));
        if (spot.placed()) rows.back().mark.letter = letter(rows.size() - 1);
    }
    put_ranks(rows, spots);
    return rows;
}

// 'Pil: sedan delåret 2023'
std::string arrow_words(const Subject& subject, const Words& words) {
    const std::string year = subject.plan->year == 0 ? "" : " " + std::to_string(subject.plan->year);
    return words("key.arrow", {{"follow_up", definite_cycle(*subject.previous, words) + year}});
}

// Only what is in the picture is explained.
std::vector<KeyEntry> key_of(const Subject& subject, const MapPage& page, const Words& words) {
    const Scale& scale = *subject.plan->scale;
    std::vector<KeyEntry> key = page.levels.empty() ? std::vector<KeyEntry>{} : level_key(scale, words);
    const auto any = [&](auto holds) {
        return std::ranges::any_of(page.rows, [&](const MapRow& row) { return holds(row.mark); });
    };
    if (!page.beyond.empty())
        key.push_back(
            {KeySign::limit, words("key.limit", {{"source", source_words(scale.appetite->stated_by, words)}})});
    if (any([](const MapMark& mark) { return mark.previous.has_value(); }))
        key.push_back({KeySign::arrow, arrow_words(subject, words)});
    if (any([](const MapMark& mark) { return mark.before.has_value(); })) {
        key.push_back({KeySign::hollow, words("key.before")});
        key.push_back({KeySign::solid, words("key.after")});
    }
    if (any([](const MapMark& mark) { return mark.unchanged; })) key.push_back({KeySign::tick, words("map.unchanged")});
    return key;
}

// 'Sannolikhet: 1 Osannolik, 2 Möjlig'
void add_labels(std::vector<std::string>& notes, const std::string& axis, const std::vector<std::string>& labels) {
    std::string listed;
    for (std::size_t i = 0; i < labels.size(); ++i)
        listed += (i == 0 ? ": " : ", ") + std::to_string(i + 1) + " " + labels[i];
    if (!labels.empty()) notes.push_back(axis + listed);
}

}  // namespace

std::optional<MapPage> map_page(const Subject& subject, const Words& words, bool neutral) {
    if (subject.plan == nullptr || !subject.plan->scale) return std::nullopt;
    const Scale& scale = *subject.plan->scale;
    const std::vector<Spot> spots = spots_of(subject, scale, words);
    if (std::ranges::none_of(spots, &Spot::placed)) return std::nullopt;
    MapPage page{.likelihood_steps = scale.likelihood_steps,
                 .consequence_steps = scale.consequence_steps,
                 .likelihood_axis = words("map.likelihood"),
                 .consequence_axis = words("map.consequence"),
                 .likelihood_labels = scale.likelihood_labels,
                 .consequence_labels = scale.consequence_labels,
                 .levels = neutral ? std::vector<int>{} : cell_colours(scale),
                 .beyond = cells_beyond(scale),
                 .title = values_title(subject.risks, words),
                 .rows = rows_of(scale, spots, words),
                 .in_cells = marks_in_cells(spots),
                 .tray_title = std::ranges::all_of(spots, &Spot::placed) ? "" : words("map.tray")};
    if (neutral)
        for (MapRow& row : page.rows) row.level = 0;
    page.key = key_of(subject, page, words);
    add_labels(page.label_notes, page.likelihood_axis, page.likelihood_labels);
    add_labels(page.label_notes, page.consequence_axis, page.consequence_labels);
    return page;
}

}  // namespace riskbild::wall
