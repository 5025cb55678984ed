#include "platform/http/server.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <deque>
#include <stdexcept>
#include <thread>

#include "tests/platform/http_server/raw_client.hpp"

using namespace riskbild;
using namespace std::chrono_literals;
using tests::RawClient;

namespace {

http::Response echo(const http::Request& request) {
    if (request.path == "/throw") throw std::runtime_error("secret of the house");
    if (request.path == "/work") std::this_thread::sleep_for(600ms);
    if (request.path == "/large") return {200, "text/plain", {}, std::string(32U << 20U, 'x')};
    std::string told = request.method + " " + request.path + "\n";
    for (const auto& [name, value] : request.headers) told += name + "=" + value + "\n";
    return {200, "text/plain", {{"ETag", "\"one\""}}, told};
}

// A server on a free port, running for as long as the test's block.
class Running {
public:
    explicit Running(http::ServerLimits limits = {})
        : server_(http::Server::bind({"127.0.0.1", 0}, echo, limits).value()), thread_([this] {
              const Status status = server_->run();
              CHECK(status.ok());
          }) {}
    ~Running() {
        server_->stop();
        thread_.join();
    }
    int port() const { return server_->port(); }

    std::string answer(std::string_view request) const {
        RawClient client(port());
        client.send(request);
        return client.receive();
    }
    int status(std::string_view request) const {
        const std::string text = answer(request);
        return text.starts_with("HTTP/1.1 ") ? std::stoi(text.substr(9, 3)) : 0;
    }

private:
    std::unique_ptr<http::Server> server_;
    std::thread thread_;
};

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a plain request reaches the handler as it was sent") {
    const Running server;
    const std::string answer = server.answer("GET /a/%2e%2e%2fb?q=1 HTTP/1.1\r\nX-Name: value\r\n\r\n");
    CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(contains(answer, "GET /a/%2e%2e%2fb\n"));
    CHECK(contains(answer, "x-name=value\n"));
    CHECK(contains(answer, "ETag: \"one\"\r\n"));
    CHECK(contains(answer, "Connection: close\r\n"));
}

TEST_CASE("what a header says reaches the handler letter by letter: nobody decodes it on the way") {
    const Running server;
    const std::string answer = server.answer(
        "GET /%61 HTTP/1.1\r\nX-User: %61dm%69n\r\nX-Ends: admin%20%0d%0a\r\nX-Odd: a:100%, %u0041, %25, %\r\n"
        "X-Twice: %41\r\nX-Twice: %42\r\n\r\n");
    CHECK(contains(answer, "GET /%61\n"));
    CHECK(contains(answer, "x-user=%61dm%69n\n"));
    CHECK(contains(answer, "x-ends=admin%20%0d%0a\n"));
    CHECK(contains(answer, "x-odd=a:100%, %u0041, %25, %\n"));
    CHECK(contains(answer, "x-twice=%41, %42\n"));
}

TEST_CASE("HEAD gets the headers alone") {
    const Running server;
    const std::string answer = server.answer("HEAD / HTTP/1.1\r\n\r\n");
    CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("what no client of ours sends is refused before the handler") {
    const Running server;
    CHECK(server.status("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello") == 405);
    CHECK(server.status("OPTIONS / HTTP/1.1\r\n\r\n") == 405);
    CHECK(server.status("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
    CHECK(server.status("GET / HTTP/1.1\r\nContent-Length: 5000000000\r\n\r\n") == 413);
    CHECK(server.status("GET / HTTP/1.1\r\nRange: bytes=0-1\r\n\r\n") == 416);
    CHECK(server.status("GET / HTTP/1.1\r\nRange: bytes=99999999999999999999-\r\n\r\n") == 416);
    CHECK(server.status("GET / HTTP/1.1\r\nExpect: 100-continue\r\n\r\n") == 417);
    CHECK(server.status("NONSENSE\r\n\r\n") == 400);
}

TEST_CASE("2,500 ranges give an empty refusal") {
    const Running server;
    std::string ranges = "0-1";
    for (int i = 1; i < 1500; ++i) ranges += ",0-1";
    const std::string answer = server.answer("GET / HTTP/1.1\r\nRange: bytes=" + ranges + "\r\n\r\n");
    CHECK(answer.starts_with("HTTP/1.1 416"));
    CHECK(answer.size() < 1000);
}

TEST_CASE("headers are bounded in number and in bytes") {
    const Running server;
    std::string many;
    for (int i = 0; i < 65; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    CHECK(server.status("GET / HTTP/1.1\r\n" + many + "\r\n") == 431);

    RawClient endless(server.port());
    bool taken = endless.send("GET / HTTP/1.1\r\n");
    const auto start = std::chrono::steady_clock::now();
    const std::string line = "X-Endless: " + std::string(1000, 'x') + "\r\n";
    while (taken && std::chrono::steady_clock::now() - start < 10s) taken = endless.send(line);
    CHECK(std::chrono::steady_clock::now() - start < 2s);  // long before its deadline
    CHECK(server.status("GET / HTTP/1.1\r\n\r\n") == 200);
}

TEST_CASE("an address of a megabyte is refused") {
    const Running server;
    const int status = server.status("GET /" + std::string(1U << 20U, 'a') + " HTTP/1.1\r\n\r\n");
    CHECK(status != 200);
    CHECK(server.status("GET / HTTP/1.1\r\n\r\n") == 200);
}

TEST_CASE("a client cannot say from where it comes") {
    const Running server;
    const std::string answer = server.answer("GET / HTTP/1.1\r\nREMOTE_ADDR: 10.0.0.1\r\n\r\n");
    CHECK_FALSE(contains(answer, "10.0.0.1"));
    CHECK_FALSE(contains(answer, "remote_addr"));
}

TEST_CASE("what the handler throws is not told to the client") {
    const Running server;
    const std::string answer = server.answer("GET /throw HTTP/1.1\r\n\r\n");
    CHECK(answer.starts_with("HTTP/1.1 500"));
    CHECK_FALSE(contains(answer, "secret"));
}

TEST_CASE("one request a connection: pipelined ones are not served") {
    const Running server;
    std::string requests;
    for (int i = 0; i < 1000; ++i) requests += "GET /" + std::to_string(i) + " HTTP/1.1\r\n\r\n";
    const std::string answer = server.answer(requests);
    CHECK_FALSE(contains(answer, "GET /1\n"));
    CHECK(server.status("GET / HTTP/1.1\r\n\r\n") == 200);
}

TEST_CASE("a slow request ends at its deadline, byte by byte or not") {
    const Running server({.request_time = 300ms});
    const auto start = std::chrono::steady_clock::now();
    RawClient slow(server.port());
    while (slow.send("G") && std::chrono::steady_clock::now() - start < 5s) std::this_thread::sleep_for(50ms);
    CHECK(std::chrono::steady_clock::now() - start < 3s);
}

TEST_CASE("the time for taking an answer does not run while the handler is at work") {
    const Running server({.answer_time = 200ms});
    CHECK(server.status("GET /work HTTP/1.1\r\n\r\n") == 200);
}

TEST_CASE("an answer that nobody takes ends at its deadline") {
    const auto start = std::chrono::steady_clock::now();
    {
        const Running server({.answer_time = 300ms});
        RawClient idle(server.port());
        idle.send("GET /large HTTP/1.1\r\n\r\n");
        std::this_thread::sleep_for(200ms);  // it is under way, and the server waits for it to end
    }
    CHECK(std::chrono::steady_clock::now() - start < 5s);
}

TEST_CASE("480 slow clients do not keep an honest one waiting") {
    const Running server;
    std::deque<RawClient> slow;
    for (int i = 0; i < 480; ++i) slow.emplace_back(server.port()).send("GET / HT");
    const auto start = std::chrono::steady_clock::now();
    CHECK(server.status("GET / HTTP/1.1\r\n\r\n") == 200);
    CHECK(std::chrono::steady_clock::now() - start < 4s);  // waiting for one of them takes five
}

TEST_CASE("a client that leaves in the middle harms nobody") {
    const Running server;
    for (int i = 0; i < 50; ++i) RawClient(server.port()).send("GET / HTTP/1.1\r\n\r\n");
    CHECK(server.status("GET / HTTP/1.1\r\n\r\n") == 200);
}

TEST_CASE("a port in use is told at once") {
    const Running server;
    const auto second = http::Server::bind({"127.0.0.1", server.port()}, echo);
    REQUIRE_FALSE(second.ok());
    CHECK(contains(second.error().message, std::to_string(server.port())));
}

TEST_CASE("stopping before it runs is stopping") {
    auto server = std::move(http::Server::bind({"127.0.0.1", 0}, echo)).value();
    server->stop();
    CHECK(server->run().ok());
}

TEST_CASE("addresses to listen on") {
    CHECK(http::parse_endpoint("127.0.0.1:8080")->port == 8080);
    CHECK(http::parse_endpoint("[::1]:0")->host == "::1");
    for (const char* wrong : {"", "8080", ":8080", "host:", "host:-1", "host:65536", "host:80x"})
        CHECK_MESSAGE(!http::parse_endpoint(wrong).ok(), wrong);
    CHECK(http::is_loopback({"::1", 1}));
    CHECK_FALSE(http::is_loopback({"0.0.0.0", 1}));
}
