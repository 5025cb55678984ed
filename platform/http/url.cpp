#include "platform/http/url.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "platform/http/endpoint.hpp"

namespace riskbild::http {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool only(std::string_view text, std::initializer_list<std::string_view> alphabets) {
    return std::ranges::all_of(text, [&](char c) {
        return std::ranges::any_of(alphabets, [c](std::string_view set) { return set.find(c) != set.npos; });
    });
}

Error refused(std::string_view text, const std::string& why) {
    // What stands before an @ may be a password and belongs in no log.
    const std::size_t secret_ends = text.rfind('@');
    const std::string shown(secret_ends == text.npos ? text : text.substr(secret_ends + 1));
    return {ErrorKind::usage, "server address '" + shown + "': " + why + "; write it as https://hub.example.org"};
}

std::optional<int> parse_port(std::string_view text, int usual) {
    if (text.empty()) return usual;
    if (text.front() != ':' || text.size() > 6) return std::nullopt;
    text.remove_prefix(1);
    int port = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), port);
    const bool whole = code == std::errc{} && end == text.data() + text.size();
    return whole && only(text, {digits}) && port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

// "host:port" or "[::1]:port" in its two parts, the second with its colon.
std::pair<std::string_view, std::string_view> host_and_port(std::string_view authority) {
    const std::size_t bracket = authority.starts_with('[') ? authority.find(']') : authority.npos;
    if (bracket != authority.npos) return {authority.substr(1, bracket - 1), authority.substr(bracket + 1)};
    const std::size_t colon = std::min(authority.find(':'), authority.size());
    return {authority.substr(0, colon), authority.substr(colon)};
}

bool is_host(std::string_view host, bool bracketed) {
    if (host.empty() || host.size() > 253) return false;
    return bracketed ? only(host, {digits, "abcdefABCDEF:."}) : only(host, {digits, letters, ".-"});
}

int usual_port(bool tls) {
    return tls ? 443 : 80;
}

}  // namespace

Result<Url> parse_url(std::string_view text) {
    const bool tls = text.starts_with("https://");
    if (!tls && !text.starts_with("http://")) return refused(text, "neither http:// nor https://");
    const std::string_view rest = text.substr(tls ? 8 : 7);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view place = rest.substr(0, slash);
    if (place.find('@') != place.npos) return refused(text, "no user or password may stand in it");
    const auto [host, port_text] = host_and_port(place);
    if (!is_host(host, place.starts_with('['))) return refused(text, "the host name is missing or has odd letters");
    const std::optional<int> port = parse_port(port_text, usual_port(tls));
    if (!port) return refused(text, "the port must be 1 to 65535");
    std::string_view folder = rest.substr(slash);
    while (folder.ends_with('/')) folder.remove_suffix(1);
    if (!only(folder, {digits, letters, "/._~-"})) return refused(text, "odd letters after the host name");
    return Url{tls, std::string(host), *port, std::string(folder)};
}

bool is_loopback(const Url& url) {
    return is_loopback_host(url.host);
}

std::string authority(const Url& url) {
    const bool six = url.host.find(':') != std::string::npos;
    const std::string host = six ? "[" + url.host + "]" : url.host;
    return url.port == usual_port(url.tls) ? host : host + ":" + std::to_string(url.port);
}

std::string to_text(const Url& url) {
    return (url.tls ? "https://" : "http://") + authority(url) + url.folder;
}

}  // namespace riskbild::http
