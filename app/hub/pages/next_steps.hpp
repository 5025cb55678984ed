// What comes after the review of a board: its texts, and publishing in the channels that are set to show it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/hub/pages/board_opened.hpp"

namespace riskbild::hub {

// Where a board is published: {what, path} for each channel that is set to show it and does not show it as it is now.
// A board that is in no channel is to be put into one. Empty: all channels show what there is, or the visitor may not
// publish.
Result<nlohmann::json> publishing_steps(const Visit& visit, const std::string& board);

// The texts that are proposals, then the above: [{what, path}].
Result<nlohmann::json> next_steps(const Visit& visit, const OpenedBoard& opened);

}  // namespace riskbild::hub
