// What was read, in words for the person who keeps the sheet.
#pragma once

#include <string>

#include "core/import/import.hpp"
#include "core/import/messages.hpp"

namespace riskbild::hub {

std::string check_text(const import::Imported& imported, const import::Messages& messages);

// "2 errors, 1 warning"; "no errors" where there is neither.
std::string verdict_on(const import::Imported& imported);

}  // namespace riskbild::hub
