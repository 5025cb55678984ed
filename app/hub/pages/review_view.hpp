// What the page of a board's review shows.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "app/hub/actions/readiness.hpp"
#include "app/hub/actions/review.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// For review.html. What is open comes before what is settled.
Result<nlohmann::json> review_json(const Visit& visit, const Review& review, const std::vector<Unsettled>& left);

}  // namespace riskbild::hub
