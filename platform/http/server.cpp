#include "platform/http/server.hpp"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <optional>
#include <thread>

#include "platform/http/connection.hpp"
#include "platform/http/thread_per_connection.hpp"

namespace riskbild::http {
namespace {

constexpr int backlog = 512;
constexpr size_t most_headers = 64;

// httplib adds these itself, behind any that the client has made up.
bool added_by_httplib(const std::string& name) {
    return name == "remote_addr" || name == "remote_port" || name == "local_addr" || name == "local_port";
}

std::string in_lower_case(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return name;
}

// All but the body.
Request head_of(const httplib::Request& theirs) {
    Request request;
    request.method = theirs.method;
    const auto question = theirs.target.find('?');
    request.path = theirs.target.substr(0, question);
    if (question != std::string::npos) request.query = theirs.target.substr(question + 1);
    request.peer = theirs.remote_addr;
    for (const auto& [name, value] : theirs.headers) {
        const auto [place, added] = request.headers.try_emplace(in_lower_case(name), value);
        if (!added) place->second += ", " + value;
    }
    std::erase_if(request.headers, [](const auto& header) { return added_by_httplib(header.first); });
    return request;
}

// The status with which a request is refused before anybody looks at what it wants; 0 if it may pass.
int refusal(const httplib::Request& request) {
    const bool posts = request.method == "POST";
    if (!posts && request.method != "GET" && request.method != "HEAD") return 405;
    if (request.headers.size() > most_headers) return 431;
    if (request.has_header("Transfer-Encoding")) return 400;
    if (!posts && request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0") return 413;
    if (request.has_header("Range")) return 416;
    return 0;
}

// What a POST says of the length of its body: digits, and one header of them only.
std::optional<size_t> declared_length(const httplib::Request& request) {
    if (request.get_header_value_count("Content-Length") != 1) return std::nullopt;
    const std::string text = request.get_header_value("Content-Length");
    size_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return length;
}

// A body of this size is always taken, so that those who send files stop nobody's form; the number of connections is
// bound enough.
constexpr size_t small_body = 16 * 1024;

// What all larger bodies at once may take.
class BodyMemory {
public:
    explicit BodyMemory(size_t most) : left_(most) {}

    bool take(size_t bytes) {
        const std::lock_guard lock(mutex_);
        if (bytes > left_) return false;
        left_ -= bytes;
        return true;
    }
    void give_back(size_t bytes) {
        const std::lock_guard lock(mutex_);
        left_ += bytes;
    }

private:
    std::mutex mutex_;
    size_t left_;
};

// One request's part of it, until it has been answered.
struct BodyShare {
    BodyMemory& memory;
    size_t bytes = 0;

    ~BodyShare() { memory.give_back(bytes); }
};

// The status with which a request has been refused, told to the handler as a header that no client can send: what
// comes over the wire has no colon in a name.
constexpr const char* refused_with = ":refused";

// A client that asks first whether its body is wanted (curl does, of large ones).
bool asks_to_go_on(const httplib::Request& request) {
    return request.get_header_value("Expect") == "100-continue";
}

void fill(httplib::Response& theirs, const Response& ours) {
    theirs.status = ours.status;
    for (const auto& [name, value] : ours.headers) theirs.set_header(name, value);
    if (!ours.content_type.empty()) theirs.set_content(ours.body, ours.content_type);
}

// A connection is a file descriptor, and the usual bound of 1,024 is below what a herd of displays needs.
void allow_many_descriptors() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

}  // namespace

std::string_view Request::header(const std::string& lower_case_name) const {
    const auto found = headers.find(lower_case_name);
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

// httplib's server with its parsing of requests and writing of answers, and none of its routing,
// bodies, keep-alive or thread pool.
struct Server::State final : public httplib::Server {
    State(Endpoint place, http::Handler answer, ServerLimits bounds, Admission admitted)
        : endpoint(std::move(place)), handler(std::move(answer)), limits(bounds), admission(std::move(admitted)) {
        // The default would let a second server share the port in silence (SO_REUSEPORT).
        set_socket_options([this](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            listening = socket;
        });
        set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            answer_to(request, response);
            return HandlerResponse::Handled;
        });
        set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
            fill(response, {500, "text/plain", {}, "The server failed to answer.\n"});
        });
        set_expect_100_continue_handler([](const httplib::Request&, httplib::Response& response) {
            response.status = 417;
            return 400;  // any value but 100 and 417 makes httplib end the request here
        });
        new_task_queue = [this] { return new ThreadPerConnection(limits.connections); };
    }

    ~State() override {
        if (listening >= 0) ::close(listening);  // bound, and never run
    }

    // The status with which the body is refused unread; 0 if it may come.
    int refusal_of_body(const httplib::Request& request) const {
        const size_t admitted = admission ? admission(head_of(request)) : 0;
        if (admitted == 0) return 405;
        const auto length = declared_length(request);
        if (!length) return 411;
        return *length > admitted ? 413 : 0;
    }

    int refusal_of(const httplib::Request& request) const {
        const int refused = refusal(request);
        return refused == 0 && request.method == "POST" ? refusal_of_body(request) : refused;
    }

    // httplib would read a body without a bound, so it is taken before httplib comes to it. The status with which it
    // is refused, unread or cut off; 0 when it is here or there is none.
    int take_body(httplib::Request& request, Connection& connection, BodyShare& share) {
        if (const int refused = refusal_of(request); refused != 0 || request.method != "POST") return refused;
        const size_t length = *declared_length(request);
        const size_t counted = length > small_body ? length : 0;
        if (!bodies.take(counted)) return 503;
        share.bytes = counted;
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        if (asks_to_go_on(request)) connection.write(go_on.data(), go_on.size());
        return connection.read_body(length, request.body) ? 0 : 400;
    }

    http::Response answered(const httplib::Request& request) const {
        Request ours = head_of(request);
        ours.body = request.body;
        return handler(ours);
    }

    void answer_to(const httplib::Request& request, httplib::Response& response) const {
        const int refused = request.has_header(refused_with) ? std::stoi(request.get_header_value(refused_with)) : 0;
        if (refused == 405) response.set_header("Allow", admission ? "GET, HEAD, POST" : "GET, HEAD");
        if (refused == 503) response.set_header("Retry-After", "10");
        // No body: httplib would apply a refused Range to it.
        fill(response, refused != 0 ? Response{refused, {}, {}, {}} : answered(request));
    }

    // -1 when it cannot be had.
    int bind_port() {
        if (endpoint.port == 0) return bind_to_any_port(endpoint.host);
        return bind_to_port(endpoint.host, endpoint.port) ? endpoint.port : -1;
    }

    bool open() {
        const int bound = bind_port();
        if (bound < 0) {
            listening = -1;  // httplib has closed it
            return false;
        }
        endpoint.port = bound;
        return ::listen(listening, backlog) == 0;  // httplib's own queue is five long
    }

    bool process_and_close_socket(socket_t socket) override {
        Connection connection(socket, limits);
        BodyShare share{bodies};
        int refused = 0;
        bool closed = false;
        constexpr bool last_request = true;
        const auto take = [&](httplib::Request& request) {
            refused = take_body(request, connection, share);
            if (request.method == "POST") request.headers.erase("Expect");  // done with
            if (refused != 0) request.headers.emplace(refused_with, std::to_string(refused));
        };
        const bool served = process_request(connection, last_request, closed, take);
        if (refused != 0) connection.part();
        return served;
    }

    Endpoint endpoint;
    http::Handler handler;
    ServerLimits limits;
    Admission admission;
    BodyMemory bodies{limits.body_memory};
    std::atomic<socket_t> listening = -1;
    std::atomic<bool> stopping = false;
};

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::bind(const Endpoint& endpoint, Handler handler, ServerLimits limits,
                                             Admission admission) {
    allow_many_descriptors();
    auto state = std::make_unique<State>(endpoint, std::move(handler), limits, std::move(admission));
    if (!state->open())
        return Error{ErrorKind::network, "Cannot listen on " + endpoint.host + ":" + std::to_string(endpoint.port) +
                                             "; is another program using that port?"};
    return std::unique_ptr<Server>(new Server(std::move(state)));
}

int Server::port() const {
    return state_->endpoint.port;
}

// httplib ends its loop on some errors of accept() that pass (a client gone, a signal): open it again.
Status Server::run() {
    while (!state_->stopping) {
        state_->listen_after_bind();
        state_->listening = -1;  // closed by httplib
        if (state_->stopping) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        if (!state_->open())
            return Error{ErrorKind::network,
                         "The server lost port " + std::to_string(port()) + " and cannot get it back"};
    }
    return done();
}

void Server::stop() {
    state_->stopping = true;
    // Wakes accept(), now or when it is reached; httplib's own stop() does nothing before run() has begun.
    ::shutdown(state_->listening, SHUT_RDWR);
}

}  // namespace riskbild::http
