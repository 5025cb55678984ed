#include "platform/http/endpoint.hpp"

#include <arpa/inet.h>

#include <array>
#include <charconv>

namespace riskbild::http {
namespace {

Error not_an_endpoint(std::string_view text) {
    return {ErrorKind::usage,
            "'" + std::string(text) + "' is no address to listen on; write HOST:PORT, as 127.0.0.1:8080"};
}

std::string without_brackets(std::string_view host) {
    const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    return std::string(bracketed ? host.substr(1, host.size() - 2) : host);
}

}  // namespace

Result<Endpoint> parse_endpoint(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return not_an_endpoint(text);
    const std::string_view digits = text.substr(colon + 1);
    int port = -1;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), port);
    if (error != std::errc{} || end != digits.end() || port < 0 || port > 65'535) return not_an_endpoint(text);
    return Endpoint{without_brackets(text.substr(0, colon)), port};
}

bool is_loopback_host(std::string_view host) {
    const bool four = host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos;
    return four || host == "localhost" || host == "::1";
}

bool is_loopback(const Endpoint& endpoint) {
    return is_loopback_host(endpoint.host);
}

std::optional<std::string> plain_address(std::string_view text) {
    const std::string given(text);
    std::array<char, INET6_ADDRSTRLEN> written{};
    in_addr four{};
    if (::inet_pton(AF_INET, given.c_str(), &four) == 1)
        return ::inet_ntop(AF_INET, &four, written.data(), written.size());
    in6_addr six{};
    if (::inet_pton(AF_INET6, given.c_str(), &six) != 1) return std::nullopt;
    if (IN6_IS_ADDR_V4MAPPED(&six)) return ::inet_ntop(AF_INET, &six.s6_addr[12], written.data(), written.size());
    return ::inet_ntop(AF_INET6, &six, written.data(), written.size());
}

}  // namespace riskbild::http
