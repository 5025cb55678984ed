// What must not travel to a wall: personal identity numbers.
#pragma once

#include <string_view>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"

namespace riskbild::import {

// '19850709-9805', '850709-9805', '198507099805', also coordination numbers (day + 60). Ten or twelve
// digits without a hyphen count only when the check digit is right.
bool holds_personal_number(std::string_view text);

// One error per cell that holds a number: publishing is refused until someone has looked.
void find_personal_numbers(const Sheet& sheet, Findings& findings);

}  // namespace riskbild::import
