// Whether a measurement counts people or cases, where the controller has said so or that it does not.
#pragma once

#include <map>
#include <string>

#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// By the SHA-256 of what is measured: it holds for every document that measures the same.
Result<std::map<std::string, bool>> counts_people(sqlite::Database& database, const std::string& board);
Status put_counts_people(sqlite::Database& database, const std::string& board, const std::string& of_text, bool yes);

}  // namespace riskbild::hub
