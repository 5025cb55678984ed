#include "app/hub/api/answers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

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

http::Response refusal(int status, std::string_view message) {
    const nlohmann::json body = {{"error", message}};
    return {status, "application/json", {{"Cache-Control", "no-store"}}, body.dump() + "\n"};
}

http::Response refusal_without_token() {
    http::Response response = refusal(401, "A device token is needed: Authorization: Bearer TOKEN");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

http::Response out_of_order() {
    http::Response response = refusal(503, "The hub cannot read its database now; try again in a minute");
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

http::Response resource_or_304(const http::Request& request, Resource resource) {
    http::Response response;
    response.headers = {{"ETag", resource.etag}, {"Cache-Control", resource.caching}};
    if (!resource.last_modified.empty()) response.headers.emplace_back("Last-Modified", resource.last_modified);
    response.status = is_held(request, resource) ? 304 : 200;
    if (response.status == 304) return response;
    response.content_type = std::move(resource.content_type);
    response.body = std::move(resource.body);
    return response;
}

}  // namespace riskbild::hub
