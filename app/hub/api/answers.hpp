// The forms that the hub's answers take.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "platform/http/server.hpp"

namespace riskbild::hub {

// {"error": what to know and do}; never kept by a cache.
http::Response refusal(int status, std::string_view message);
http::Response refusal_without_token();
http::Response out_of_order();  // 503: the database cannot be read now

struct Resource {
    std::string body;
    std::string content_type;
    std::string etag;           // with its quotes
    std::string last_modified;  // an HTTP date, or empty
    std::string caching;        // Cache-Control
};

// 304 when the request already has it (If-None-Match; If-Modified-Since only without that), else 200.
http::Response resource_or_304(const http::Request& request, Resource resource);

}  // namespace riskbild::hub
