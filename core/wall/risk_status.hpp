// How a risk stands against the plan, now and at the follow-up before.
#pragma once

#include <vector>

#include "core/wall/status.hpp"
#include "core/wall/subject.hpp"

namespace riskbild::wall {

// Urgency: follows not, partly, not stated, a time that has moved, follows.
Standing standing_of(const Subject& subject, const plan::RiskStatement& risk, const Words& words);

// Last → present where they differ, else the present alone.
std::vector<StatusWords> course_of(const Subject& subject, const plan::RiskStatement& risk, const Words& words);
// The same in the document's own words: 'Ja' → 'Nej'.
std::vector<StatusWords> course_as_said(const Subject& subject, const plan::RiskStatement& risk, const Words& words);

}  // namespace riskbild::wall
