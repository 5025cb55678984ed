// What was read, as the one JSON object that `check --json` prints. Its keys are a contract.
#pragma once

#include <string>

#include "core/import/import.hpp"
#include "core/import/messages.hpp"

namespace riskbild::hub {

std::string check_json(const import::Imported& imported, const import::Messages& messages);

}  // namespace riskbild::hub
