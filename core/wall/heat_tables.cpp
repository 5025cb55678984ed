#include "core/wall/heat_tables.hpp"

#include <algorithm>
#include <map>

#include "core/base/text.hpp"
#include "core/wall/risk_levels.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Scale;
using snapshot::AreaSummary;
using snapshot::Summary;
using Boards = std::vector<const Summary*>;

bool states_value(const AreaSummary& area) {
    return area.highest.has_value();
}

bool comparable(const Summary& board) {
    return board.scale && board.plan_year != 0 && std::ranges::any_of(board.areas, states_value);
}

Boards comparable_of(std::span<const Summary> boards) {
    Boards found;
    for (const Summary& board : boards)
        if (comparable(board)) found.push_back(&board);
    return found;
}

// Steps, labels and thresholds alike; how much is accepted is each board's own matter.
bool same_scale(const Scale& one, const Scale& other) {
    Scale same = one;
    same.appetite = other.appetite;
    return same == other;
}

bool same_scale_and_year(const Summary& one, const Summary& other) {
    return one.plan_year == other.plan_year && same_scale(*one.scale, *other.scale);
}

std::vector<Boards> groups_of(std::span<const Summary> boards) {
    std::vector<Boards> groups;
    for (const Summary* board : comparable_of(boards)) {
        const auto found = std::ranges::find_if(
            groups, [&](const Boards& group) { return same_scale_and_year(*group.front(), *board); });
        if (found == groups.end())
            groups.push_back({board});
        else
            found->push_back(board);
    }
    std::erase_if(groups, [](const Boards& group) { return group.size() < 2; });
    return groups;
}

// Names that differ in case only are one area.
std::map<std::string, std::string> area_names(const Boards& boards) {
    std::map<std::string, std::string> names;
    for (const Summary* board : boards)
        for (const AreaSummary& area : board->areas) names.emplace(text::comparable(area.name), area.name);
    return names;
}

// One of five tints that grow with the value, where no thresholds are stated.
int shade_of(const Scale& scale, int value) {
    const int most = std::max(1, scale.likelihood_steps * scale.consequence_steps);
    return std::clamp((5 * value + most - 1) / most, 1, 5);
}

HeatCell cell_of(const Summary& board, const std::string& comparable_name, const Words& words) {
    const auto area = std::ranges::find(board.areas, comparable_name,
                                        [](const AreaSummary& it) { return text::comparable(it.name); });
    HeatCell cell{.value = words("boards.no_value")};
    if (area == board.areas.end()) return cell;
    cell.count = words.count("count.risks", area->risks);
    cell.number = std::to_string(area->risks);
    if (!area->highest) return cell;
    cell.value = std::to_string(*area->highest);
    cell.stated = true;
    cell.shade = board.scale->levels ? 0 : shade_of(*board.scale, *area->highest);
    if (area->level && board.scale->levels) {
        const auto levels = static_cast<int>(board.scale->levels->steps.size());
        cell.level = level_colour(std::clamp(*area->level, 1, levels), board.scale->levels->steps.size());
    }
    return cell;
}

// A value is dated by when it was set, else by the follow-up.
std::string dated(const Summary& board, const Words& words) {
    if (board.values_from && board.values_to) {
        const std::string from = say_month(*board.values_from, words);
        const std::string to = say_month(*board.values_to, words);
        return words("header.values", {{"when", from == to ? from : from + "–" + to}});
    }
    const auto when = parse_partial_date(board.as_of);
    return when ? words("header.followed_up", {{"date", say_as_far(*when, words)}}) : words("header.no_date");
}

std::size_t risks_without_area(const Boards& boards) {
    std::size_t count = 0;
    for (const Summary* board : boards) {
        std::size_t in_areas = 0;
        for (const AreaSummary& area : board->areas) in_areas += area.risks;
        count += std::max(board->risks, in_areas) - in_areas;
    }
    return count;
}

bool lacks_values(const HeatTable& table) {
    return std::ranges::any_of(table.rows, [](const HeatRow& row) {
        return std::ranges::any_of(row.cells, [](const HeatCell& cell) { return !cell.stated; });
    });
}

HeatTable table_of(const Boards& boards, const Words& words) {
    const Summary& first = *boards.front();
    HeatTable table{.title = words("boards.heat_title", {{"year", std::to_string(first.plan_year)}})};
    const auto names = area_names(boards);
    for (const auto& [key, name] : names) table.areas.push_back(name);
    std::ranges::sort(table.areas, text::swedish_less);
    for (const Summary* board : boards) {
        HeatRow row{.board = board->name, .dated = dated(*board, words)};
        for (const std::string& area : table.areas) row.cells.push_back(cell_of(*board, text::comparable(area), words));
        table.rows.push_back(std::move(row));
    }
    table.key = level_key(*first.scale, words);
    if (table.key.empty()) table.notes.push_back(words("boards.no_levels"));
    if (lacks_values(table)) table.key.push_back({KeySign::missing, words("boards.no_value")});
    table.notes.push_back(words("boards.number"));
    return table;
}

std::string why_not(std::span<const Summary> boards, const Words& words) {
    const Boards all = comparable_of(boards);
    if (all.size() < 2) return words("boards.no_scale");
    const bool one_scale =
        std::ranges::all_of(all, [&](const Summary* board) { return same_scale(*all.front()->scale, *board->scale); });
    return words(one_scale ? "boards.other_years" : "boards.other_scales");
}

}  // namespace

Comparison compare(std::span<const Summary> boards, const Words& words) {
    Comparison made;
    std::size_t compared = 0;
    std::size_t without_area = 0;
    for (const Boards& group : groups_of(boards)) {
        made.tables.push_back(table_of(group, words));
        compared += group.size();
        without_area += risks_without_area(group);
    }
    if (made.tables.empty()) {
        made.notes.push_back(why_not(boards, words));
        return made;
    }
    if (compared < boards.size()) made.notes.push_back(words.count("boards.left_out", boards.size() - compared));
    if (without_area > 0) made.notes.push_back(words.count("boards.no_area", without_area));
    return made;
}

}  // namespace riskbild::wall
