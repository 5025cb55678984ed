// Small numbers of people that would be published because a text says them (domain.md, rule 9): measurements are
// hidden by the channel's rule, sentences are not.
#pragma once

#include <string>
#include <vector>

#include "app/hub/actions/publish.hpp"

namespace riskbild::hub {

struct PublishedNumber {
    std::string board;
    std::string document;  // its id
    std::string kind;      // of the row that says it: "controls", "risks", …
    std::string text;      // whole
    int part = 0;
    int whole = 0;  // 0: not known
};

// In what is about to be published; nothing where the channel has no limit. What its room may not see is not in it.
Result<std::vector<PublishedNumber>> published_numbers(sqlite::Database& database, const Channel& channel,
                                                       const Prospect& prospect);

}  // namespace riskbild::hub
