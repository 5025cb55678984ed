// The five demo documents through the real importer.
#pragma once

#include <string>
#include <vector>

#include "core/plan/plan.hpp"

namespace riskbild::wall::test {

plan::Board board_a();               // two follow-ups of one plan
plan::Board board_a_at_half_year();  // only the first of them
plan::Board nordost();
plan::Board board_c();
plan::Board board_d();
std::vector<plan::Board> all_boards();

}  // namespace riskbild::wall::test
