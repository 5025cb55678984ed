// A small board that holds together, with something of most kinds; each test breaks one thing of it.
#pragma once

#include "core/plan/plan.hpp"

namespace riskbild::plan {

Control sample_control(const std::string& id, const std::string& risk, Visibility visibility);
Document sample_document(const std::string& id);

// Risk r1 is for all screens, r2 for closed rooms, r3 for none.
Board sample_board();

}  // namespace riskbild::plan
