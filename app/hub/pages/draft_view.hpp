// What the page of a draft shows: the summary, what was read beside what was not, and the forms.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/pages/listings.hpp"
#include "app/hub/store/drafts.hpp"

namespace riskbild::hub {

// For draft.html. Reads the boards that there are, for what would change and to choose among.
Result<nlohmann::json> draft_json(const Reading& reading, const Draft& draft);

}  // namespace riskbild::hub
