// The page of who may see a document's rows, as data for its template.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/pages/board_ruled_rows.hpp"

namespace riskbild::hub {

// With the kind of rows, and the stretch of them, that the address asks for.
Result<nlohmann::json> visibility_json(const Visit& visit, const Ruled& all);

}  // namespace riskbild::hub
