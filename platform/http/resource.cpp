#include "platform/http/resource.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::http {
namespace {

// A proxy that packs the body makes the tag a weak one.
bool names(std::string_view if_none_match, const std::string& etag) {
    const auto is_it = [&](std::string_view part) {
        part = text::trim(part);
        if (part.starts_with("W/")) part.remove_prefix(2);
        return part == "*" || part == etag;
    };
    return std::ranges::any_of(text::split(if_none_match, ','), is_it);
}

bool is_held(const http::Request& request, const Resource& resource) {
    const std::string_view tags = request.header("if-none-match");
    if (!tags.empty()) return names(tags, resource.etag);
    const std::string_view since = request.header("if-modified-since");
    return !since.empty() && since == resource.last_modified;
}

}  // namespace

Response resource_or_304(const Request& request, Resource resource) {
    Response response;
    response.headers = {{"ETag", resource.etag}, {"Cache-Control", resource.caching}};
    if (!resource.last_modified.empty()) response.headers.emplace_back("Last-Modified", resource.last_modified);
    response.status = is_held(request, resource) ? 304 : 200;
    if (response.status == 304) return response;
    response.content_type = std::move(resource.content_type);
    response.body = std::move(resource.body);
    return response;
}

}  // namespace riskbild::http
