// What is not sent again to who has it already (RFC 9110, 13.1).
#pragma once

#include <string>

#include "platform/http/server.hpp"

namespace riskbild::http {

struct Resource {
    std::string body;
    std::string content_type;
    std::string etag;           // with its quotes
    std::string last_modified;  // an HTTP date, or empty
    std::string caching;        // Cache-Control
};

// 304 when the request already has it (If-None-Match; If-Modified-Since only without that), else 200.
Response resource_or_304(const Request& request, Resource resource);

}  // namespace riskbild::http
