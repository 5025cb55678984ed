// What a part of an office file points to (ECMA-376, part 2: '_rels/NAME.rels').
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/office.hpp"

namespace riskbild::sheet {

struct Relationship {
    std::string id;
    std::string type;    // its last word: 'worksheet', 'sharedStrings', 'comments'
    std::string target;  // a part of this file, '..' resolved within it; what is outside is never opened
    bool external = false;
};

using Relationships = std::vector<Relationship>;

// Those of a part, or of the file itself for "". Empty where it has none, and (with an error) where they cannot
// be read.
Relationships relationships_of(Office& office, const std::string& part);

std::string target_of_type(const Relationships& all, std::string_view type);  // the first; empty without one
const Relationship* with_id(const Relationships& all, std::string_view id);   // null without one

}  // namespace riskbild::sheet
