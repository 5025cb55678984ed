// One GET, from a server that may be anybody.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/refresh/refresh.hpp"
#include "platform/http/url.hpp"

namespace riskbild::http {

struct Get {
    Url url;
    std::string path;   // after url.folder, with its slash
    std::string token;  // empty: no Authorization
    refresh::Validators known;
    std::size_t limit = 0;                       // of the body, in bytes
    std::string ca_file;                         // empty: the system's
    Instant now{};                               // against which certificates are judged
    std::chrono::milliseconds patience{10'000};  // to connect, and between two bytes
};

std::string place_of(const Get& get);  // the whole address, for messages

struct Answer {
    int status = 0;
    refresh::Validators validators;
    std::string retry_after;
    std::string content_type;
    std::string body;  // only with 200

    bool operator==(const Answer&) const = default;
};

// In this process, where a hostile server can end it (a long status line overflows the stack inside
// httplib) and where nothing bounds the total time: get_contained() in containment.hpp is what to call.
Result<Answer> get_unsafely(const Get& get);

}  // namespace riskbild::http
