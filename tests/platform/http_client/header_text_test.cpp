#include "platform/http/header_text.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using namespace std::chrono_literals;

TEST_CASE("entity tags that may be sent back") {
    for (const std::string tag : {"\"abc\"", "W/\"1-2:3\"", "\"\""}) CHECK(http::safe_etag(tag) == tag);
    for (const std::string& tag : {std::string("abc"), std::string("\"a b\""), std::string("\"a\r\nX: y\""),
                                   std::string("\""), std::string("\"a\"b\""), std::string("\"\xc3\xa5\""),
                                   std::string("\"a\0\"", 4), '"' + std::string(1'000'000, 'x') + '"'})
        CHECK_MESSAGE(http::safe_etag(tag).empty(), tag.substr(0, 20));
}

TEST_CASE("dates that may be sent back") {
    CHECK(http::safe_date("Thu, 07 Dec 2023 14:32:00 GMT") == "Thu, 07 Dec 2023 14:32:00 GMT");
    CHECK(http::safe_date("Thu\r\nX: y").empty());
    CHECK(http::safe_date(std::string(41, '1')).empty());
}

TEST_CASE("Retry-After in seconds") {
    CHECK(http::parse_retry_after("120") == 120s);
    CHECK(http::parse_retry_after("0") == 0s);
    for (const char* text : {"", "-1", "1e9", "10000000000", "soon", "Thu, 07 Dec 2023 14:32:00 GMT", " 5"})
        CHECK_FALSE_MESSAGE(http::parse_retry_after(text).has_value(), text);
}
