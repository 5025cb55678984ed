// The label rows of a sheet: which board, plan and follow-up its tables belong to.
#pragma once

#include "core/import/import.hpp"
#include "core/import/reading.hpp"

namespace riskbild::import {

// Key, name and organisation. The key comes from the name where the sheet has none; both are empty when
// neither the sheet nor the caller names a board.
plan::Board read_board(Record& facts, const Hints& hints);

// Fills the plan and the document of `reading`, with ids that are the same the next time the same
// follow-up is read ('internkontrollplan-2023-full-year').
void read_facts(Record& facts, const Hints& hints, Reading& reading);

}  // namespace riskbild::import
