// What a follow-up leaves out: stated totals beside counted ones, never one for the other.
#pragma once

#include <string>
#include <vector>

#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// '7 av 20 bedömda risker är kritiska; 13 redovisas inte.', '4 av 17 risker ingår i planen. Riskvärde ej
// angivet.' Most important first.
std::vector<std::string> coverage_notes(const Subject& subject, const Words& words);

}  // namespace riskbild::wall
