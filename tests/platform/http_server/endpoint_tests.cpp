#include "platform/http/endpoint.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("a name that begins like a loopback address is none") {
    for (const char* host : {"localhost", "::1", "127.0.0.1", "127.8.9.10"})
        CHECK_MESSAGE(http::is_loopback({host, 1}), host);
    for (const char* host : {"127.example.org", "127.0.0.1.example.org", "0.0.0.0", "128.0.0.1", "::", ""})
        CHECK_FALSE_MESSAGE(http::is_loopback({host, 1}), host);
}
