#include "platform/http/url.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using http::Url;

TEST_CASE("addresses") {
    CHECK(*http::parse_url("http://127.0.0.1:8080") == Url{false, "127.0.0.1", 8080, ""});
    CHECK(*http::parse_url("https://hub.example.org") == Url{true, "hub.example.org", 443, ""});
    CHECK(*http::parse_url("https://hub.example.org/") == Url{true, "hub.example.org", 443, ""});
    CHECK(*http::parse_url("https://cdn.example.org/a/b/") == Url{true, "cdn.example.org", 443, "/a/b"});
    CHECK(*http::parse_url("http://[::1]:8080/x") == Url{false, "::1", 8080, "/x"});
}

TEST_CASE("what is no address, or one that hides something") {
    for (const char* text : {"",
                             "hub.example.org",
                             "ftp://hub",
                             "http://",
                             "http://:80",
                             "https://user@hub",
                             "https://user:canary@hub",
                             "https://hub:0",
                             "https://hub:65536",
                             "https://hub:99999999999",
                             "https://hub:-1",
                             "https://hub:+1",
                             "https://hub:",
                             "https://hub:8 0",
                             "https://hub name",
                             "https://hub/?q=1",
                             "https://hub/#f",
                             "https://hub/%0d%0a",
                             "https://hub\r\nX: y",
                             "https://hub/\n",
                             "http://[::1",
                             "http://[g::1]",
                             "http://[::1]x",
                             "http://nämnd.se"}) {
        const auto url = http::parse_url(text);
        REQUIRE_FALSE_MESSAGE(url.ok(), text);
        CHECK(url.error().kind == ErrorKind::usage);
        CHECK_MESSAGE(url.error().message.find("canary") == std::string::npos, url.error().message);
    }
}

TEST_CASE("only what cannot leave the machine is loopback") {
    for (const char* text : {"http://localhost", "http://127.0.0.1", "http://127.1.2.3", "http://[::1]"})
        CHECK_MESSAGE(http::is_loopback(*http::parse_url(text)), text);
    for (const char* text :
         {"http://127.example.org", "http://localhost.example.org", "http://10.0.0.1", "http://[::2]"})
        CHECK_FALSE_MESSAGE(http::is_loopback(*http::parse_url(text)), text);
}

TEST_CASE("the port stands only where it is not the usual one") {
    CHECK(http::to_text(*http::parse_url("https://hub:443/a/")) == "https://hub/a");
    CHECK(http::to_text(*http::parse_url("http://hub:443")) == "http://hub:443");
    CHECK(http::authority(*http::parse_url("http://[::1]:8080")) == "[::1]:8080");
}
