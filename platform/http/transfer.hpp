// One GET or POST, to a server that may be anybody.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/refresh/refresh.hpp"
#include "platform/http/url.hpp"

namespace riskbild::http {

// A GET, or a POST when it has a body.
struct Question {
    Url url;
    std::string path;   // after url.folder, with its slash
    std::string token;  // empty: no Authorization
    refresh::Validators known;
    std::size_t limit = 0;                       // of the answer's body, in bytes
    std::string ca_file;                         // empty: the system's
    Instant now{};                               // against which certificates are judged
    std::chrono::milliseconds patience{10'000};  // to connect, and between two bytes
    std::string body{};
    std::string content_type{};  // of `body`
    bool wants_answer = true;    // else its status is enough, and nothing after its head is read
};

std::string place_of(const Question& question);  // the whole address, for messages

struct Answer {
    int status = 0;
    refresh::Validators validators;
    std::string retry_after;
    std::string body;  // only where it is wanted, with 200, and with 400 to a POST

    bool operator==(const Answer&) const = default;
};

// In this process, where a hostile server can end it (a long status line overflows the stack inside
// httplib) and where nothing bounds the total time: ask_contained() in containment.hpp is what to call.
// ErrorKind::untrusted where the server cannot show by TLS who it is, else network.
Result<Answer> ask_unsafely(const Question& question);

}  // namespace riskbild::http
