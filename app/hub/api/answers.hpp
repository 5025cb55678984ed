// The forms that the hub's answers take.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "platform/http/resource.hpp"

namespace riskbild::hub {

// {"error": what to know and do}; never kept by a cache.
http::Response refusal(int status, std::string_view message);
http::Response refusal_without_token();
http::Response out_of_order();  // 503: the database cannot be read now

}  // namespace riskbild::hub
