#include "platform/http/asker.hpp"

#include <doctest/doctest.h>

using namespace riskbild::http;

TEST_CASE("a network of IPv6 is its first 64 bits; an address of IPv4 is itself, and so is what is none") {
    CHECK(network_of("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
    CHECK(network_of("2001:db8::6") == "2001:db8::/64");
    CHECK(network_of("192.0.2.7") == "192.0.2.7");
    CHECK(network_of("") == "");
    CHECK(network_of("nobody") == "nobody");
}

TEST_CASE("for whom another asks is believed of this machine and of the one that is named") {
    Request request{"GET", "/", {{"x-forwarded-for", "10.9.9.9, 198.51.100.4"}}};
    const auto asker = [&](const char* peer, const char* believed) {
        request.peer = peer;
        return asker_of(request, believed);
    };
    CHECK(asker("127.0.0.1", "") == "198.51.100.4");
    CHECK(asker("192.0.2.7", "192.0.2.7") == "198.51.100.4");
    CHECK(asker("192.0.2.8", "192.0.2.7") == "192.0.2.8");
    CHECK(asker("", "") == "");
    request.headers.clear();
    CHECK(asker("127.0.0.1", "") == "127.0.0.1");
}
