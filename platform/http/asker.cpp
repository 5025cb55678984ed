#include "platform/http/asker.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::http {

std::string asker_of(const Request& request, std::string_view believed) {
    const std::string peer = plain_address(request.peer).value_or(request.peer);
    const bool by_proxy = !believed.empty() && peer == believed;
    if (!by_proxy && !is_loopback_host(peer)) return peer;
    const auto hops = text::split(request.header("x-forwarded-for"), ',');
    return plain_address(text::trim(hops.back())).value_or(peer);
}

std::string network_of(const std::string& address) {
    constexpr std::ptrdiff_t network_bytes = 8;
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    if (::inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
    std::fill(bytes.begin() + network_bytes, bytes.end(), 0);
    std::array<char, INET6_ADDRSTRLEN> written{};
    return std::string(::inet_ntop(AF_INET6, bytes.data(), written.data(), written.size())).append("/64");
}

}  // namespace riskbild::http
