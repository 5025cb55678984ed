// The page at the hub's root: says what this is to whoever comes by.
#pragma once

#include "platform/http/server.hpp"

namespace riskbild::hub {

http::Response front_page();

}  // namespace riskbild::hub
