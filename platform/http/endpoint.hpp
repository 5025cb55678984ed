// Where a server listens, and who is at the other end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace riskbild::http {

struct Endpoint {
    std::string host;
    int port = 0;  // 0: any free port
};

// "127.0.0.1:8080" or "[::1]:8080"; ErrorKind::usage otherwise.
Result<Endpoint> parse_endpoint(std::string_view text);

// localhost, 127.0.0.0/8 or ::1: what cannot leave this machine. 127.example.org is a name like any other.
bool is_loopback_host(std::string_view host);
bool is_loopback(const Endpoint& endpoint);

// "::1" for "0:0::1", "127.0.0.1" for "::ffff:127.0.0.1", so that equal addresses are equal texts; nothing where it
// is no IP address.
std::optional<std::string> plain_address(std::string_view text);

}  // namespace riskbild::http
