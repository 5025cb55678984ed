#include "platform/http/packing.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("what is packed is unpacked") {
    const http::Answer answer{200, {"\"e\"", "Thu"}, "5", std::string("a:b\0c", 5)};
    const auto good = http::unpack(http::pack(answer));
    REQUIRE(good.has_value());
    CHECK(**good == answer);
    const auto bad = http::unpack(http::pack(Error{ErrorKind::network, "no: connection"}));
    REQUIRE(bad.has_value());
    CHECK(bad->error().kind == ErrorKind::network);
    CHECK(bad->error().message == "no: connection");
}

TEST_CASE("every cut of the bytes is noticed") {
    const std::string whole = http::pack(http::Answer{200, {}, "", "body"});
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(http::unpack(whole.substr(0, size)).has_value());
}
