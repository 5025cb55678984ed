// Which device asks.
#pragma once

#include <optional>

#include "app/hub/api/routes.hpp"

namespace riskbild::hub {

// The token that the request bears, if it is one of ours; its device has been heard of then.
Result<std::optional<Token>> token_of(const http::Request& request, const Desk& desk);

}  // namespace riskbild::hub
