#include "platform/http/post.hpp"

#include <doctest/doctest.h>

#include "tests/support/bad_server.hpp"

using namespace riskbild;
using namespace std::chrono_literals;
using test::BadServer;
using test::Talk;

namespace {

http::Access access_to(const BadServer& server, const std::string& token = "") {
    return {{false, "127.0.0.1", server.port(), ""}, "demo", token, "", Instant{}, {1500ms, -1}};
}

std::string answer_with(const std::string& status, const std::string& body, const std::string& headers = "") {
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           body;
}

BadServer always(const std::string& status, const std::string& body, const std::string& headers = "") {
    return BadServer([=](const Talk& talk) {
        talk.hear("}");
        talk.say(answer_with(status, body, headers));
    });
}

}  // namespace

TEST_CASE("what is told arrives whole, with its kind and the token") {
    const BadServer server([](const Talk& talk) { talk.say(answer_with("200 OK", talk.hear("}"))); });
    const auto receipt = http::post(access_to(server, "canary"), {"/v1/pair", R"({"a": 1})"});
    REQUIRE_MESSAGE(receipt.ok(), receipt.error().message);
    const std::string& heard = receipt->body;
    CHECK(heard.starts_with("POST /v1/pair HTTP/1.1\r\n"));
    CHECK(heard.ends_with("\r\n\r\n{\"a\": 1}"));
    CHECK(heard.find("Content-Type: application/json\r\n") != std::string::npos);
    CHECK(heard.find("Content-Length: 8\r\n") != std::string::npos);
    CHECK(heard.find("Authorization: Bearer canary\r\n") != std::string::npos);
}

TEST_CASE("every status is a receipt, and a 400 says why") {
    const auto bad = http::post(access_to(always("400 Bad Request", R"({"error": "slow_down"})")), {"/v1/pair", "{}"});
    REQUIRE(bad.ok());
    CHECK(bad->status == 400);
    CHECK(bad->body == R"({"error": "slow_down"})");
    const auto busy = http::post(access_to(always("503 Busy", "x", "Retry-After: 60\r\n")), {"/v1/pair", "{}"});
    REQUIRE(busy.ok());
    CHECK(busy->status == 503);
    CHECK(busy->body.empty());
    CHECK(busy->retry_after == 60s);
    const auto nothing = http::post(access_to(always("204 No Content", "")), {"/v1/heartbeat", "{}"});
    REQUIRE(nothing.ok());
    CHECK(nothing->status == 204);
}

TEST_CASE("a bad answer to a POST is an error, as to a GET, and tells neither token nor body") {
    const std::string huge(70'000, 'x');
    for (const BadServer& server :
         {always("200 OK", "<html>", "Content-Type: text/html\r\n"), always("200 OK", huge), always("400 No", huge),
          always("200 OK", "x", "Content-Encoding: gzip\r\n"), always(std::string(28'000, 'x'), "")}) {
        const auto receipt = http::post(access_to(server, "canary"), {"/v1/pair", R"({"secret": "canary"})"});
        REQUIRE_FALSE(receipt.ok());
        CHECK(receipt.error().kind == ErrorKind::network);
        CHECK(receipt.error().message.find("canary") == std::string::npos);
    }
}
