#include "platform/http/client.hpp"

#include <doctest/doctest.h>

#include <optional>

#include "tests/support/bad_server.hpp"

using namespace riskbild;
using namespace std::chrono_literals;
using test::BadServer;
using test::Talk;

namespace {

using Script = std::function<void(const Talk&)>;

constexpr auto deadline = 1500ms;

http::HttpSource source_at(int port, const std::string& token = "") {
    return http::HttpSource({{false, "127.0.0.1", port, ""}, "demo", token, "", Instant{}, {deadline, -1}});
}

Script answer(const std::string& bytes) {
    return [bytes](const Talk& talk) {
        talk.hear();
        talk.say(bytes);
    };
}

// Status line, one header line or more, and the body with its true length.
Script good(const std::string& headers, const std::string& body) {
    return answer("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                  body);
}

struct Bad {
    std::string name;
    Script script;
    const char* why;  // "" where the bound on memory or on time ends it, whichever is met first
};

const std::string endless(1 << 16, 'x');

std::vector<Bad> bad_servers() {
    return {
        {"1 status line of 28 KB", answer("HTTP/1.1 200 " + std::string(28'000, 'x') + "\r\n\r\n"), "HTTP"},
        {"1 status line of 1 MB", answer("HTTP/1.1 200 " + std::string(1 << 20, 'x') + "\r\n\r\n"), "HTTP"},
        {"2 no status line", answer("hello\r\n\r\n"), "no HTTP answer"},
        {"2 nothing at all", answer(""), "no HTTP answer"},
        {"3 HTTP/9.9", answer("HTTP/9.9 200 OK\r\n\r\nx"), "no HTTP answer"},
        {"4 endless 1xx",
         [](const Talk& t) {
             t.hear();
             t.say_for_ever("HTTP/1.1 100 Continue\r\n\r\n");
         },
         ""},
        {"5 300,000 headers",
         [](const Talk& t) {
             t.hear();
             t.say("HTTP/1.1 200 OK\r\n");
             for (int i = 0; i < 300'000 && t.say("X-" + std::to_string(i) + ": y\r\n"); ++i) {
             }
             t.say("\r\n");
         },
         ""},
        {"6 header without end",
         [](const Talk& t) {
             t.hear();
             t.say("HTTP/1.1 200 OK\r\nX: ");
             t.say_for_ever(endless);
         },
         ""},
        {"11 a portal's page", good("Content-Type: text/html\r\n", "<html>log in</html>"), "a web page came"},
        {"12 redirect", answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
         "redirects"},
        {"13 redirect to itself",
         answer("HTTP/1.1 301 Moved\r\nLocation: /v1/channels/demo/manifest\r\nContent-Length: 0\r\n\r\n"),
         "redirects"},
        {"14 redirect to port 99999999999", answer("HTTP/1.1 302 Found\r\nLocation: http://x:99999999999/\r\n\r\n"),
         "redirects"},
        {"15 Content-Length banana", answer("HTTP/1.1 200 OK\r\nContent-Length: banana\r\n\r\nbody"), "not a number"},
        {"16 negative length", answer("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nbody"), "not a number"},
        {"17 two lengths", answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 2\r\n\r\nbody"),
         "length twice"},
        {"18 length and chunked",
         answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), "length twice"},
        {"19 short body", answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbody"), "broke off"},
        {"23 endless chunks",
         [](const Talk& t) {
             t.hear();
             t.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
             t.say_for_ever("10000\r\n" + endless + "\r\n");
         },
         "larger than allowed"},
        {"24 gzip", good("Content-Encoding: gzip\r\n", std::string(1000, '\x1f')), "compressed"},
        {"26 unknown encoding", good("Content-Encoding: zip\r\n", "x"), "compressed"},
        {"larger than allowed, and says so", answer("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n"),
         "larger than allowed"},
        {"larger than allowed, without a length",
         [](const Talk& t) {
             t.hear();
             t.say("HTTP/1.1 200 OK\r\n\r\n");
             t.say_for_ever(endless);
         },
         "larger than allowed"},
        {"28 a byte now and then",
         [](const Talk& t) {
             t.hear();
             t.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
             t.say_for_ever("x", 300ms);
         },
         "within 1500 ms"},
        {"29 headers likewise",
         [](const Talk& t) {
             t.hear();
             t.say("HTTP/1.1 200 OK\r\n");
             t.say_for_ever("X: y\r\n", 300ms);
         },
         "within 1500 ms"},
        {"30 reset mid-body",
         [](const Talk& t) {
             t.hear();
             t.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nbody");
             t.slam();
         },
         "broke off"},
        {"31 accepted, then silence", [](const Talk& t) { t.stay_silent(); }, "within 1500 ms"},
        {"401", answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"), "token"},
        {"500", answer("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n"), "HTTP 500"},
        {"304 unasked", answer("HTTP/1.1 304 Not Modified\r\n\r\n"), "HTTP 304"},
    };
}

}  // namespace

TEST_CASE("bad servers: each is an error in plain words, within the deadline") {
    for (const Bad& bad : bad_servers()) {
        CAPTURE(bad.name);
        const BadServer server(bad.script);
        auto source = source_at(server.port());
        const auto begun = std::chrono::steady_clock::now();
        const auto reply = source.manifest({});
        const auto took = std::chrono::steady_clock::now() - begun;
        REQUIRE_FALSE(reply.ok());
        CHECK(reply.error().kind == ErrorKind::network);
        CHECK_MESSAGE(reply.error().message.find(bad.why) != std::string::npos, reply.error().message);
        CHECK(took < deadline + 1s);
    }
}

TEST_CASE("nobody there") {
    int port = 0;
    { port = BadServer(answer("")).port(); }
    const auto reply = source_at(port).manifest({});
    REQUIRE_FALSE(reply.ok());
    CHECK(reply.error().message.find("no connection") != std::string::npos);
}

TEST_CASE("a good answer comes whole, with what may be asked with next time") {
    const BadServer server(good("ETag: \"7\"\r\nLast-Modified: Thu, 07 Dec 2023 14:32:00 GMT\r\n", "signed"));
    const auto reply = source_at(server.port()).manifest({});
    REQUIRE_MESSAGE(reply.ok(), reply.error().message);
    CHECK(reply->jws == "signed");
    CHECK(reply->validators == refresh::Validators{"\"7\"", "Thu, 07 Dec 2023 14:32:00 GMT"});
}

TEST_CASE("tags that could inject something are forgotten") {
    for (const std::string tag : {"\"a%0d%0aX-Injected: y\"", "\"a%20b\"", "no quotes"}) {
        const BadServer server(good("ETag: " + tag + "\r\n", "signed"));
        const auto reply = source_at(server.port()).manifest({});
        REQUIRE(reply.ok());
        CHECK(reply->validators.etag.empty());
    }
}

TEST_CASE("the request says no more than it must") {
    // The server answers with what it heard.
    const BadServer server([](const Talk& talk) {
        const std::string heard = talk.hear();
        talk.say("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(heard.size()) + "\r\n\r\n" + heard);
    });
    auto source = source_at(server.port(), "canary");
    const std::string plain = source.manifest({})->jws;
    CHECK(plain.find("GET /v1/channels/demo/manifest HTTP/1.1\r\n") == 0);
    CHECK(plain.find("Authorization: Bearer canary\r\n") != std::string::npos);
    CHECK(plain.find("Accept-Encoding: identity\r\n") != std::string::npos);
    CHECK(plain.find("Connection: close\r\n") != std::string::npos);
    CHECK(plain.find("If-") == std::string::npos);
    CHECK(source.manifest({"\"7\"", "Thu"})->jws.find("If-None-Match: \"7\"\r\n") != std::string::npos);
    CHECK(source.manifest({"", "Thu"})->jws.find("If-Modified-Since: Thu\r\n") != std::string::npos);
}

TEST_CASE("no error tells the token") {
    for (const Bad& bad : bad_servers()) {
        const bool quick = bad.name.starts_with("30") || bad.name.starts_with("401") || bad.name.starts_with("1 ");
        if (!quick) continue;
        const BadServer server(bad.script);
        const auto reply = source_at(server.port(), "canary").manifest({});
        REQUIRE_FALSE(reply.ok());
        CHECK(reply.error().message.find("canary") == std::string::npos);
    }
}

TEST_CASE("304 is one, and Retry-After is remembered") {
    const BadServer server(answer("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\nRetry-After: 90\r\n\r\n"));
    auto source = source_at(server.port());
    const auto reply = source.manifest({"\"7\"", ""});
    REQUIRE(reply.ok());
    CHECK(reply->not_modified);
    CHECK(source.retry_after() == 90s);
}

TEST_CASE("a snapshot may not be longer than the manifest promised") {
    const snapshot::BoardEntry entry{"a", std::string(64, 'a'), 6};
    const BadServer right(good("", "123456"));
    CHECK(*source_at(right.port()).snapshot(entry) == "123456");
    const BadServer longer(good("", "1234567"));
    CHECK_FALSE(source_at(longer.port()).snapshot(entry).ok());
}

TEST_CASE("a transfer is given up when the program shall end") {
    const BadServer server([](const Talk& talk) { talk.stay_silent(); });
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::write(ends[1], "x", 1) == 1);
    http::HttpSource source({{false, "127.0.0.1", server.port(), ""}, "demo", "", "", Instant{}, {10s, ends[0]}});
    const auto begun = std::chrono::steady_clock::now();
    CHECK_FALSE(source.manifest({}).ok());
    CHECK(std::chrono::steady_clock::now() - begun < 1s);
    ::close(ends[0]);
    ::close(ends[1]);
}
