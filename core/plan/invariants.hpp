// What must hold for a Board, checked in this one place: by the importer before it hands a board on,
// by the hub before it publishes, by the display's side after decoding.
#pragma once

#include <string>
#include <vector>

#include "core/plan/plan.hpp"

namespace riskbild::plan {

struct Violation {
    std::string path;  // "documents[0].risks[3].value"
    std::string message;
};

// Empty when the board holds together: keys and ids well-formed and unique, references resolve,
// factors within the scale, n ≤ N, dates in order, texts within core/base/limits.hpp.
// An impossible risk value is a note for the controller, not a violation: it is shown in the tray.
std::vector<Violation> check(const Board& board);

}  // namespace riskbild::plan
