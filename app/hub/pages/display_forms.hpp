// What people change on a display's page.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes display_forms();

// The display's page (pages/display.cpp) with `wrong` laid over its data: what was typed, and what is wrong with it.
http::Response show_display(const Visit& visit, const nlohmann::json& wrong, int status = 200);

}  // namespace riskbild::hub
