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
    const plan::Document& document;            // the newest that follows up, else the newest
    const plan::Plan* plan = nullptr;          // of the document; nullptr if unknown
    const plan::Document* previous = nullptr;  // the follow-up of the same plan before, or nullptr
    const plan::Plan* next_plan = nullptr;     // adopted but not followed up yet, or nullptr
    std::optional<Date> today{};               // only where the clock is known to be good
    plan::Identities identities{};
    std::vector<plan::RiskStatement> risks{};   // each once
    std::vector<RiskChange> changes{};          // since `previous`, of risks that both speak of
    std::vector<plan::RiskStatement> added{};   // `previous` does not speak of
    std::vector<plan::RiskStatement> closed{};  // only `previous` speaks of
    std::vector<ControlChange> controls{};      // since `previous`
};

// Empty for a board without documents.
std::optional<Subject> subject_of(const plan::Board& board, std::optional<Date> today = {});

const RiskChange* change_of(const Subject& subject, const std::string& risk);  // or nullptr
bool has_moved(const Subject& subject, const std::string& risk);               // its due time
std::vector<const plan::Control*> controls_of(const Subject& subject, const std::string& risk);

// What a document says of the risk, by whatever id it has there; or nullptr.
const plan::RiskStatement* statement_in(const plan::Document& document, const std::string& risk,
                                        const plan::Identities& identities);

}  // namespace riskbild::wall
