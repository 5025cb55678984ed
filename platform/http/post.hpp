// What a device tells its hub. The answer comes from anybody, and is bounded like every other (containment.hpp).
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "platform/http/client.hpp"

namespace riskbild::http {

struct Parcel {
    std::string path;  // "/v1/heartbeat"
    std::string body;  // not empty
    std::string content_type = "application/json";
    bool wants_answer = true;  // else only its status counts, and what comes with it is not looked at
};

struct Receipt {
    int status = 0;
    std::string body;  // with 200 and 400 only, at most 64 KiB
    std::optional<std::chrono::seconds> retry_after;
};

// A POST, with the access's token if it has one. Every status is a receipt; ErrorKind::network where none came,
// or where a web page came instead of the answer that is wanted. Redirects are not followed.
Result<Receipt> post(const Access& access, const Parcel& parcel);

}  // namespace riskbild::http
