// Cookies, as the hub gives and reads them (RFC 6265).
#pragma once

#include <string>
#include <string_view>

#include "platform/http/server.hpp"

namespace riskbild::hub {

// Empty when the request has none of that name. The first one where there are several.
std::string_view cookie(const http::Request& request, std::string_view name);

enum class Keep { until_browser_ends, for_a_year };

// The value of Set-Cookie: for this hub's pages only, not for scripts, nor for requests that others' pages make.
// `name` and `value` are of letters, digits, '-' and '_'. An empty value removes it.
std::string given_cookie(std::string_view name, std::string_view value, bool only_https, Keep keep);

}  // namespace riskbild::hub
