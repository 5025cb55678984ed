// What a server says in its headers, let through only where it is harmless to keep and to send back.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace riskbild::http {

// Empty unless it is an entity tag of visible ASCII, at most 200 bytes: "abc" or W/"abc".
std::string safe_etag(std::string_view text);

// Empty unless it has the letters of an HTTP date: "Thu, 07 Dec 2023 14:32:00 GMT".
std::string safe_date(std::string_view text);

// Seconds; empty when it is not a plain number of at most nine digits.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view text);

}  // namespace riskbild::http
