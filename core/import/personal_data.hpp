// What must not travel to a wall: personal identity numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"

namespace riskbild::import {

struct PersonalNumber {
    std::size_t at = 0;  // letters from the beginning of the text
    std::size_t length = 0;
    std::string masked;    // '811218-****'
    bool certain = false;  // the check digit is right
};

// '19850709-9805', '850709 9805', '198507099805', with any dash, also coordination numbers (day + 60).
// With a wrong check digit only what has a century or a dash counts, and not as certain.
std::vector<PersonalNumber> personal_numbers(std::string_view text);

// The text with every number masked, but for a doubtful one that is told to be a registration number ('Dnr …'):
// in the text itself, or, where the text begins with it, in what stands `before` (the cell to the left).
std::string without_personal_numbers(std::string_view text, std::string_view before = {});
Sheet without_personal_numbers(Sheet sheet);

// An error for each certain number, so that publishing is refused; a warning for each doubtful one.
void find_personal_numbers(const Sheet& sheet, Findings& findings);

}  // namespace riskbild::import
