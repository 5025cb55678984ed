// What the pages of one board speak of: its newest follow-up, and what differs from the one before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/wall/change.hpp"

namespace riskbild::wall {

// Refers to the board it was made from, which must outlive it.
struct Subject {
    const plan::Board& board;
    const plan::Document& document;
    const plan::Plan* plan = nullptr;          // nullptr if unknown
    const plan::Document* previous = nullptr;  // of the same plan, or nullptr
    std::vector<plan::RiskStatement> risks;    // each once
    std::vector<RiskChange> changes;           // since `previous`
};

// Empty for a board without documents.
std::optional<Subject> subject_of(const plan::Board& board);

const RiskChange* change_of(const Subject& subject, const std::string& risk);  // or nullptr
bool has_moved(const Subject& subject, const std::string& risk);               // its due time
std::vector<const plan::Control*> controls_of(const Subject& subject, const std::string& risk);

}  // namespace riskbild::wall
