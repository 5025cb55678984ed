// What the documents of a draft say of themselves: board, plan, follow-up, decision.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/pages/listings.hpp"

namespace riskbild::hub {

// One {facts: [{name, value, stated}]} a document.
nlohmann::json facts_json(const Reading& reading);

}  // namespace riskbild::hub
