#include "app/hub/web/origin.hpp"

#include <algorithm>

namespace riskbild::hub {
namespace {

// "https://hub.example.org/x" -> "https://hub.example.org"
std::string_view origin_of(std::string_view url) {
    const auto host = url.find("://");
    return host == std::string_view::npos ? std::string_view{} : url.substr(0, url.find('/', host + 3));
}

std::string_view host_of(std::string_view origin) {
    const auto colon = origin.find("://");
    return colon == std::string_view::npos ? std::string_view{} : origin.substr(colon + 3);
}

}  // namespace

bool comes_from_own_page(const http::Request& request, std::string_view public_url) {
    const std::string_view site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    const std::string_view origin = request.header("origin");
    if (origin.empty() || (!public_url.empty() && origin == origin_of(public_url))) return true;
    const std::string_view host = host_of(origin);
    return !host.empty() && host == request.header("host");
}

std::string own_path(const std::string& path) {
    // Browsers read "//host" and "/\host" as another host, and leave out control characters.
    const bool own = path.starts_with('/') && !path.starts_with("//") && path.find('\\') == std::string::npos;
    const auto plain = [](char c) { return c > 0x20 && c < 0x7F; };
    return own && std::ranges::all_of(path, plain) ? path : "/";
}

http::Response redirected(const std::string& path) {
    return {303, {}, {{"Location", path}}, {}};
}

}  // namespace riskbild::hub
