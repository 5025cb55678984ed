#include <doctest/doctest.h>

#include <chrono>
#include <deque>
#include <thread>

#include "platform/http/server.hpp"
#include "tests/platform/http_server/raw_client.hpp"

using namespace riskbild;
using namespace std::chrono_literals;
using tests::RawClient;

namespace {

constexpr std::size_t most = 1'000;
constexpr std::size_t most_of_files = 8U << 20U;

http::Response echo(const http::Request& request) {
    return {200, "text/plain", {}, request.path + "\n" + std::to_string(request.body.size()) + "\n" + request.body};
}

std::size_t admitted(const http::Request& head) {
    if (head.path == "/form") return most;
    return head.path == "/file" ? most_of_files : 0;
}

class Running {
public:
    explicit Running(http::ServerLimits limits = {})
        : server_(http::Server::bind({"127.0.0.1", 0}, echo, limits, admitted).value()),
          thread_([this] { CHECK(server_->run().ok()); }) {}
    ~Running() {
        server_->stop();
        thread_.join();
    }
    int port() const { return server_->port(); }

    std::string answer(const std::string& request) const {
        RawClient client(port());
        client.send(request);
        return client.receive();
    }
    int status(const std::string& request) const { return status_of(answer(request)); }
    static int status_of(const std::string& answer) {
        return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
    }

private:
    std::unique_ptr<http::Server> server_;
    std::thread thread_;
};

std::string post(const std::string& path, const std::string& headers, const std::string& body) {
    return "POST " + path + " HTTP/1.1\r\n" + headers + "\r\n" + body;
}

std::string of_length(std::size_t length) {
    return "Content-Length: " + std::to_string(length) + "\r\n";
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a body comes whole, with every byte that it has") {
    const Running server;
    const std::string body{"a\0\r\n\r\nb\xff", 8};
    CHECK(server.answer(post("/form", of_length(8), body)).ends_with("/form\n8\n" + body));
    CHECK(server.answer(post("/form", of_length(0), "")).ends_with("/form\n0\n"));
    CHECK(server.answer(post("/form", of_length(14), "a: %41\r\nb: %42")).ends_with("/form\n14\na: %41\r\nb: %42"));
    CHECK(server.status(post("/form", "Content-Length: %31\r\n", "a")) == 411);
    const std::string longest(most, 'x');
    CHECK(server.answer(post("/form", of_length(most), longest)).ends_with(longest));
    const std::string file(most_of_files, 'y');
    CHECK(contains(server.answer(post("/file", of_length(file.size()), file)), "/file\n8388608\n"));
}

TEST_CASE("what follows the body is no part of it") {
    const Running server;
    CHECK(server.answer(post("/form", of_length(3), "abcdef")).ends_with("/form\n3\nabc"));
}

TEST_CASE("a body is as long as one header says, in digits") {
    const Running server;
    CHECK(server.status(post("/form", "", "abc")) == 411);
    CHECK(server.status(post("/form", of_length(3) + of_length(3), "abc")) == 411);
    CHECK(server.status(post("/form", of_length(3) + of_length(4), "abcd")) == 411);
    for (const char* length : {"-1", "+3", "0x3", "3 3", "3,3", "banana", "99999999999999999999999"})
        CHECK_MESSAGE(server.status(post("/form", std::string("Content-Length: ") + length + "\r\n", "abc")) == 411,
                      length);
    CHECK(server.status(post("/form", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n")) == 400);
    CHECK(server.status(post("/form", of_length(3) + "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n")) ==
          400);
}

TEST_CASE("a body that is cut off is none") {
    const Running server({.request_time = 300ms});
    CHECK(server.status(post("/form", of_length(10), "abc")) == 400);
}

TEST_CASE("a body that is too long, or that nobody wants, is refused and the refusal heard") {
    const Running server;
    CHECK(server.status(post("/form", of_length(most + 1), std::string(most + 1, 'x'))) == 413);
    CHECK(server.status(post("/elsewhere", of_length(3), "abc")) == 405);
    // More than the buffers on the way hold: the client is still sending when it is told.
    const std::string large(16U << 20U, 'x');
    CHECK(server.status(post("/form", of_length(large.size()), large)) == 413);
    CHECK(server.status(post("/elsewhere", of_length(large.size()), large)) == 405);
}

TEST_CASE("a client that asks first is told to go on, or what is wrong") {
    const Running server;
    RawClient client(server.port());
    client.send(post("/form", of_length(5) + "Expect: 100-continue\r\n", ""));
    std::this_thread::sleep_for(100ms);
    client.send("hello");
    const std::string answer = client.receive();
    CHECK(answer.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"));
    CHECK(answer.ends_with("hello"));
    CHECK(server.status(post("/form", of_length(most + 1) + "Expect: 100-continue\r\n", "")) == 413);
    CHECK(server.status(post("/elsewhere", of_length(5) + "Expect: 100-continue\r\n", "")) == 405);
}

TEST_CASE("a slow body ends at its deadline") {
    const Running server({.request_time = 300ms, .parting_time = 100ms});
    const auto start = std::chrono::steady_clock::now();
    RawClient slow(server.port());
    slow.send(post("/form", of_length(most), ""));
    while (slow.send("x") && std::chrono::steady_clock::now() - start < 5s) std::this_thread::sleep_for(50ms);
    CHECK(std::chrono::steady_clock::now() - start < 3s);
}

TEST_CASE("all large bodies together have a bound, and small ones come through") {
    const Running server({.body_memory = most_of_files});
    constexpr std::size_t a_file = 20'000;
    std::deque<RawClient> halves;
    halves.emplace_back(server.port()).send(post("/file", of_length(most_of_files - 10), "x"));
    std::this_thread::sleep_for(200ms);
    const std::string refused = server.answer(post("/file", of_length(a_file), std::string(a_file, 'x')));
    CHECK(Running::status_of(refused) == 503);
    CHECK(contains(refused, "Retry-After: "));
    CHECK(server.status("GET / HTTP/1.1\r\n\r\n") == 200);
    CHECK(server.status(post("/file", of_length(100), std::string(100, 'x'))) == 200);  // small: it waits for none
    halves.clear();
    std::this_thread::sleep_for(200ms);
    CHECK(server.status(post("/file", of_length(a_file), std::string(a_file, 'x'))) == 200);
}

TEST_CASE("400 clients whose bodies never come do not keep an honest one waiting") {
    const Running server;
    std::deque<RawClient> slow;
    for (int i = 0; i < 400; ++i) slow.emplace_back(server.port()).send(post("/form", of_length(most), "x"));
    const auto start = std::chrono::steady_clock::now();
    CHECK(server.status(post("/form", of_length(3), "abc")) == 200);
    CHECK(std::chrono::steady_clock::now() - start < 4s);
}

TEST_CASE("a client that says it is told so by a header is not believed") {
    const Running server;
    CHECK(server.status("GET / HTTP/1.1\r\n:refused: 503\r\n\r\n") != 503);
}
