#include "platform/http/header_text.hpp"

#include <algorithm>
#include <charconv>

namespace riskbild::http {
namespace {

constexpr std::size_t longest_etag = 200;
constexpr std::size_t longest_date = 40;
constexpr std::size_t longest_number = 9;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string safe_etag(std::string_view text) {
    const std::string_view tag = text.starts_with("W/") ? text.substr(2) : text;
    const bool quoted = tag.size() >= 2 && tag.starts_with('"') && tag.ends_with('"');
    if (!quoted || text.size() > longest_etag) return {};
    const std::string_view inner = tag.substr(1, tag.size() - 2);
    const bool harmless = std::ranges::all_of(inner, [](char c) { return c > ' ' && c < '\x7f' && c != '"'; });
    return harmless ? std::string(text) : std::string{};
}

std::string safe_date(std::string_view text) {
    const auto harmless = [](char c) { return is_letter(c) || is_digit(c) || c == ' ' || c == ',' || c == ':'; };
    if (text.size() > longest_date || !std::ranges::all_of(text, harmless)) return {};
    return std::string(text);
}

std::optional<std::chrono::seconds> parse_retry_after(std::string_view text) {
    if (text.empty() || text.size() > longest_number || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    long seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return std::chrono::seconds{seconds};
}

}  // namespace riskbild::http
