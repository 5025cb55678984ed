// The same risk in two tables of one document, as where a plan stands behind its follow-up.
#pragma once

#include <cstddef>

#include "core/import/reading.hpp"

namespace riskbild::import {

// Which of the first `searched` statements is the same risk: the same number, or the same words as title (or
// as area, where the other's title is the name of its area), with no other process or part. Nothing where several
// are, or where both tell it at length in different words: then they are two statements.
plan::RiskStatement* same_risk(const plan::RiskStatement& risk, std::size_t searched, Reading& reading);

// Adds what `more` says to `known`. What they say differently becomes a contradiction, with a warning; the
// row's headings name it.
void join(plan::RiskStatement& known, plan::RiskStatement more, const Record& row, Reading& reading);

}  // namespace riskbild::import
