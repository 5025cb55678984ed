// The form for what a file does not say of itself.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/pages/listings.hpp"
#include "app/hub/store/drafts.hpp"

namespace riskbild::hub {

// With the boards that there are, to choose among.
Result<nlohmann::json> stated_form(const Reading& reading, const Draft& draft);

}  // namespace riskbild::hub
