#include "app/hub/api/routes.hpp"

#include <algorithm>

#include "app/hub/api/answers.hpp"
#include "app/hub/api/http_date.hpp"
#include "app/hub/store/channels.hpp"
#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {
namespace {

using http::Request;
using http::Response;

Response out_of_order() {
    Response response = refusal(503, "The hub cannot read its database now; try again in a minute");
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

// The part of the path between the two, or empty.
std::string between(std::string_view path, std::string_view before, std::string_view after) {
    if (path.size() <= before.size() + after.size() || !path.starts_with(before) || !path.ends_with(after)) return {};
    return std::string(path.substr(before.size(), path.size() - before.size() - after.size()));
}

bool is_sha256(std::string_view text) {
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::ranges::all_of(text, hex);
}

std::string_view bearer(const Request& request) {
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view value = request.header("authorization");
    return value.starts_with(scheme) ? value.substr(scheme.size()) : std::string_view{};
}

// The token that the request bears, if it is one of ours.
Result<std::optional<Token>> token_of(const Request& request, const Desk& desk) {
    const std::string_view text = bearer(request);
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) return std::optional<Token>{};
    auto token = desk.shelf.token(std::string(text.substr(0, dot)));
    if (!token || !*token) return token;
    const std::string hash = desk.hasher.sha256_hex(text.substr(dot + 1));
    if (!crypto::equal_in_constant_time(hash, (*token)->secret_hash)) return std::optional<Token>{};
    desk.shelf.seen((*token)->id);
    return token;
}

Response manifest(const Request& request, const Desk& desk, const std::string& channel) {
    const auto token = token_of(request, desk);
    if (!token) return out_of_order();
    if (!*token) return refusal_without_token();
    if ((*token)->channel != channel) return refusal(403, "This token belongs to another channel");
    auto latest = desk.shelf.latest(channel);
    if (!latest) return out_of_order();
    if (!*latest) return refusal(404, "Nothing has been published in this channel yet");
    Publication& publication = **latest;
    return resource_or_304(
        request, {std::move(publication.jws), "application/jose", '"' + std::to_string(publication.version) + '"',
                  http_date(publication.issued), "private, max-age=30"});
}

Response snapshot(const Request& request, const Desk& desk, const std::string& sha256) {
    const auto token = token_of(request, desk);
    if (!token) return out_of_order();
    if (!*token) return refusal_without_token();
    auto body = desk.shelf.snapshot((*token)->channel, sha256);
    if (!body) return out_of_order();
    // The same answer whether it exists or not: another channel's content is not to be found out.
    if (!*body) return refusal(403, "This token's channel does not name that snapshot");
    return resource_or_304(
        request,
        {**std::move(body), "application/json", '"' + sha256 + '"', {}, "private, max-age=31536000, immutable"});
}

Response health(const Desk& desk) {
    if (!desk.shelf.latest({})) return out_of_order();  // any look-up tells whether the database answers
    return {200, "text/plain; charset=utf-8", {{"Cache-Control", "no-store"}}, "ok\n"};
}

Response metrics(const Desk& desk) {
    const auto channels = desk.shelf.all_latest();
    if (!channels) return out_of_order();
    return {200,
            "text/plain; version=0.0.4; charset=utf-8",
            {{"Cache-Control", "no-store"}},
            metrics_text(desk.traffic, *channels, desk.version)};
}

Response routed(const Request& request, const Desk& desk) {
    if (request.path == "/healthz") return health(desk);
    if (request.path == "/metrics") return metrics(desk);
    if (const auto name = between(request.path, "/v1/channels/", "/manifest"); is_channel_name(name))
        return manifest(request, desk, name);
    if (const auto sha256 = between(request.path, "/v1/snapshots/", ".json"); is_sha256(sha256))
        return snapshot(request, desk, sha256);
    return refusal(404, "There is nothing at this address");
}

}  // namespace

Response respond(const Request& request, const Desk& desk) {
    Response response = routed(request, desk);
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    return response;
}

}  // namespace riskbild::hub
