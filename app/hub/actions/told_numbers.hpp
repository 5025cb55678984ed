// Texts that say a number which a channel's rule for small numbers hides in figures (domain.md, rule 9).
#pragma once

#include <string>
#include <vector>

#include "core/plan/numbers_in_texts.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct ToldNumbers {
    std::vector<std::string> channels;  // the titles of those that would show one
    std::vector<plan::NumberInText> numbers;
};

// What the rooms may see of the board as it is arranged now. ErrorKind::not_found where the hub has no such board.
Result<ToldNumbers> told_numbers(sqlite::Database& database, const std::string& key);

}  // namespace riskbild::hub
