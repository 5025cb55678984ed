// Who asks, as far as an address tells.
#pragma once

#include <string>
#include <string_view>

#include "platform/http/server.hpp"

namespace riskbild::http {

// The address that a request comes from: the peer's, or what a web server on this machine, or at `believed` (as
// plain_address() writes it; empty: there is none), says last in X-Forwarded-For. Anybody else could say anything.
std::string asker_of(const Request& request, std::string_view believed);

// What one asker has many of: "2001:db8:1:2::/64" for an address of IPv6, else the text itself.
std::string network_of(const std::string& address);

}  // namespace riskbild::http
