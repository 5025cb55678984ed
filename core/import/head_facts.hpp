// The head of a document that is running text: title, board, plan, dates, decision, totals, scale. What no
// label states and a sentence does is put into the facts as if a label had, and offered as a proposal.
#pragma once

#include "core/import/proposals.hpp"
#include "core/import/reading.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

void read_head(Segments& segments, const Vocabulary& vocabulary, Proposals& proposals);

// 'förklarar uppdraget till …, att …, fullgjort': proposed where a decision is only proposed.
void read_assignments_named(std::vector<Passage>& prose, Reading& reading);

}  // namespace riskbild::import
