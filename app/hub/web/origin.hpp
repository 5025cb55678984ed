// Whether a request was made by the hub's own pages, as far as the browser says.
#pragma once

#include <string>
#include <string_view>

#include "platform/http/server.hpp"

namespace riskbild::hub {

// By Sec-Fetch-Site and Origin. A program that says neither passes: the CSRF token is for it to show.
bool comes_from_own_page(const http::Request& request, std::string_view public_url);

// `path` if it is an address within this hub, else "/": what may be redirected to.
std::string own_path(const std::string& path);
http::Response redirected(const std::string& path);  // 303

}  // namespace riskbild::hub
