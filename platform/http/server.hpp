// An HTTP/1.1 server for small, trusted answers to untrusted clients. One request per connection; a body only
// where it is admitted; everything a hostile client can send is bounded before the handler sees it.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "platform/http/endpoint.hpp"

namespace riskbild::http {

struct Request {
    std::string method;                          // GET, HEAD or POST
    std::string path;                            // as sent, without the query; nothing is percent-decoded
    std::map<std::string, std::string> headers;  // names in lower case
    std::string query{};                         // as sent, without its '?'
    std::string body{};                          // of a POST, whole
    std::string peer{};                          // whose connection it is: an address, never a header's word

    std::string_view header(const std::string& lower_case_name) const;  // empty when absent
};

struct Response {
    int status = 200;
    std::string content_type;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

// How many bytes of body a POST may have, told from its head alone (`body` is empty): 0 refuses it with 405, more
// than admitted with 413. Called from many threads at once.
using Admission = std::function<std::size_t(const Request& head)>;

// Called from many threads at once. How long it takes is its own affair: no limit here cuts it off.
using Handler = std::function<Response(const Request&)>;

struct ServerLimits {
    std::chrono::milliseconds request_time{5'000};  // until the whole request has come
    std::chrono::milliseconds answer_time{30'000};  // from the answer's first byte until all of it has been taken
    std::size_t least_body_rate = 64 * 1024;        // bytes a second that a body has to come with, after request_time
    std::size_t connections = 1'024;                // at once; the next wait in the kernel's queue
    std::size_t body_memory = 96U << 20U;           // of all bodies over 16 KiB at once; when it is full: 503
    std::chrono::milliseconds parting_time{3'000};  // for reading on what was refused, so that the answer is heard
};

class Server {
public:
    // Binds at once, so that a port in use is told before anything runs. Raises the process' bound on open
    // files as far as it may be raised.
    // Without `admission` every POST is refused.
    static Result<std::unique_ptr<Server>> bind(const Endpoint& endpoint, Handler handler, ServerLimits limits = {},
                                                Admission admission = {});
    ~Server();

    int port() const;
    // Serves until stop(). What the handler throws becomes a 500 without its text.
    Status run();
    // From any thread, also before run(). Requests under way are finished.
    void stop();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace riskbild::http
