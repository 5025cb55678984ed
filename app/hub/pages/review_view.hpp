// What the page of a board's review shows.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "app/hub/actions/readiness.hpp"
#include "app/hub/actions/review.hpp"
#include "app/hub/pages/board_opened.hpp"

namespace riskbild::hub {

// For review.html. What is open comes before what is settled; where nothing is open, what to do next.
Result<nlohmann::json> review_json(const Visit& visit, const OpenedBoard& opened, const Review& review,
                                   const std::vector<Unsettled>& left);

}  // namespace riskbild::hub
