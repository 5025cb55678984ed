// What may be the name of a person. A guess, so somebody has to look; nothing is changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"

namespace riskbild::import {

// Two capitalised words after each other, the first (or, of 'Ing-Britt', its first part) a common first name, the
// second no word or ending of roles, places and organisations (assets/vocabulary/first_names.json). A first name
// alone may be a unit's and is none.
std::vector<std::string> likely_names(std::string_view text, const Vocabulary& vocabulary);

// A warning 'likely_name' for each; publishing waits until somebody has looked.
void find_likely_names(const Sheet& sheet, const Vocabulary& vocabulary, Findings& findings);

}  // namespace riskbild::import
