#include "core/wall/map_spots.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/text.hpp"
#include "core/wall/listing.hpp"

namespace riskbild::wall {
namespace {

using plan::RiskStatement;
using plan::Scale;

Level level_of(const RiskStatement& risk) {
    return {risk.value, risk.likelihood, risk.consequence};
}

bool worsened(const RiskStatement& was, const RiskStatement& is) {
    RiskChange change;
    change.level_from = level_of(was);
    change.level_to = level_of(is);
    return change.level_course() == Course::worse;
}

// Of this plan, up to the one the wall speaks of.
std::vector<const plan::Document*> follow_ups(const Subject& subject) {
    std::vector<const plan::Document*> documents;
    for (const plan::Document& document : subject.board.documents) {
        if (document.plan == subject.document.plan) documents.push_back(&document);
        if (&document == &subject.document) break;
    }
    return documents;
}

int last_worsened(const Subject& subject, const std::string& risk) {
    const std::vector<const plan::Document*> documents = follow_ups(subject);
    int last = 0;
    for (std::size_t i = 1; i < documents.size(); ++i) {
        const RiskStatement* was = statement_in(*documents[i - 1], risk, subject.identities);
        const RiskStatement* is = statement_in(*documents[i], risk, subject.identities);
        if (was != nullptr && is != nullptr && worsened(*was, *is)) last = static_cast<int>(i) + 1;
    }
    return last;
}

std::optional<Cell> cell_of(const Scale& scale, std::optional<int> likelihood, std::optional<int> consequence) {
    if (!likelihood || !consequence) return std::nullopt;
    const Cell cell{*likelihood, *consequence};
    return is_on_scale(scale, cell) ? std::optional(cell) : std::nullopt;
}

Spot spot_of(const Subject& subject, const RiskStatement& risk, const Scale& scale, const Words& words) {
    return {&risk,
            change_of(subject, risk.risk),
            position_of(scale, risk),
            ranking_value(scale, risk),
            cell_of(scale, risk.likelihood_before, risk.consequence_before),
            name_of(risk, words),
            last_worsened(subject, risk.risk)};
}

bool stands_before(const Spot& a, const Spot& b) {
    const auto order = [](const Spot& spot) {
        return std::tuple{!spot.placed(), -spot.value.value_or(0), -spot.risk->consequence.value_or(0),
                          -spot.risk->likelihood.value_or(0), -spot.worsened};
    };
    return order(a) != order(b) ? order(a) < order(b) : text::swedish_less(a.name, b.name);
}

// Within a cell consequence and likelihood are the same for all that is stated there.
bool stands_before_in_cell(const Spot& a, const Spot& b) {
    const auto order = [](const Spot& spot) { return std::tuple{spot.position.placement, -spot.worsened}; };
    return order(a) != order(b) ? order(a) < order(b) : text::swedish_less(a.name, b.name);
}

}  // namespace

std::optional<Cell> Spot::moved_from() const {
    if (change == nullptr || position.placement != Placement::stated) return std::nullopt;
    const Level& was = change->level_from;
    if (!was.likelihood || !was.consequence) return std::nullopt;
    const Cell cell{*was.likelihood, *was.consequence};
    return cell == position.cells.front() ? std::nullopt : std::optional(cell);
}

std::vector<Spot> spots_of(const Subject& subject, const Scale& scale, const Words& words) {
    std::vector<Spot> spots;
    for (const RiskStatement& risk : subject.risks) spots.push_back(spot_of(subject, risk, scale, words));
    std::ranges::stable_sort(spots, stands_before);
    return spots;
}

std::vector<CellMarks> marks_in_cells(const std::vector<Spot>& spots) {
    std::map<Cell, CellMarks> cells;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        for (const Cell& cell : spots[i].position.cells) cells[cell].rows.push_back(i);
        const bool elsewhere = spots[i].before && spots[i].position.cells != std::vector{*spots[i].before};
        if (spots[i].placed() && elsewhere) cells[*spots[i].before].before.push_back(i);
    }
    std::vector<CellMarks> in_cells;
    for (auto& [cell, marks] : cells) {
        marks.cell = cell;
        const auto in_order = [&](std::size_t a, std::size_t b) { return stands_before_in_cell(spots[a], spots[b]); };
        std::ranges::stable_sort(marks.rows, in_order);
        std::ranges::stable_sort(marks.before, in_order);
        in_cells.push_back(std::move(marks));
    }
    return in_cells;
}

}  // namespace riskbild::wall
