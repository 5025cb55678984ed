// Which channels show each board, as the pages tell it.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// By the board's key: [{name, title, last}]. Boards that no channel's latest publication names are absent.
Result<std::map<std::string, nlohmann::json>> channels_by_board(const Visit& visit);

}  // namespace riskbild::hub
