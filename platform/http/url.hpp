// The address of a hub or of a static server.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace riskbild::http {

struct Url {
    bool tls = false;
    std::string host;  // without the brackets of an IPv6 address
    int port = 0;
    std::string folder;  // "" or "/some/where": no slash at the end

    bool operator==(const Url&) const = default;
};

// http or https; refuses (usage) a user or password, a query, a fragment, a port over 65535, odd letters.
Result<Url> parse_url(std::string_view text);

// By is_loopback_host (endpoint.hpp).
bool is_loopback(const Url& url);

std::string authority(const Url& url);  // host:port as in a Host header; the port only where it is not the usual one
std::string to_text(const Url& url);

}  // namespace riskbild::http
