// The risks of a board as they stand in its matrix: where, how high, and in which order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/wall/placement.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

struct Spot {
    const plan::RiskStatement* risk;  // of the subject
    const RiskChange* change;         // since the follow-up before, or nullptr
    MatrixPosition position;
    std::optional<int> value;    // as stated, or the product where the plan multiplies
    std::optional<Cell> before;  // inherent: before the measures
    std::string name;
    int worsened = 0;  // the follow-up of this plan in which it last worsened, from 1; 0: in none

    bool placed() const { return position.placement != Placement::unplaced; }
    bool ranked() const { return value && position.why != Unplaced::impossible; }
    // Both assessments have factors, and they differ.
    std::optional<Cell> moved_from() const;
    bool unchanged() const { return change != nullptr && change->reassessed == Reassessed::unchanged; }
};

// The highest value first, then consequence, likelihood, what worsened last, name. Placed before the tray.
std::vector<Spot> spots_of(const Subject& subject, const plan::Scale& scale, const Words& words);

// Indices into `spots`, cell by cell.
std::vector<CellMarks> marks_in_cells(const std::vector<Spot>& spots);

}  // namespace riskbild::wall
