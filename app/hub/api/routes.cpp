#include "app/hub/api/routes.hpp"

#include <algorithm>

#include "app/hub/api/answers.hpp"
#include "app/hub/api/bearer.hpp"
#include "app/hub/api/heartbeat.hpp"
#include "app/hub/api/http_date.hpp"
#include "app/hub/api/pairing.hpp"
#include "app/hub/store/channels.hpp"
#include "core/fleet/heartbeat.hpp"

namespace riskbild::hub {
namespace {

using http::Request;
using http::Response;

// The part of the path between the two, or empty.
std::string between(std::string_view path, std::string_view before, std::string_view after) {
    if (path.size() <= before.size() + after.size() || !path.starts_with(before) || !path.ends_with(after)) return {};
    return std::string(path.substr(before.size(), path.size() - before.size() - after.size()));
}

bool is_sha256(std::string_view text) {
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::ranges::all_of(text, hex);
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
    std::string text = metrics_text(desk.traffic, *channels, desk.version);
    if (desk.listener != nullptr) {
        const auto deeds = desk.listener->deeds();
        if (!deeds) return out_of_order();
        text += fleet_metrics_text(desk.listener->figures(), *deeds);
    }
    return {200, "text/plain; version=0.0.4; charset=utf-8", {{"Cache-Control", "no-store"}}, std::move(text)};
}

Response wall(const Request& request, const Desk& desk, const WallAddress& address) {
    const auto token = token_of(request, desk);
    if (!token) return out_of_order();
    if (!*token) return refusal_without_token();
    if ((*token)->channel != address.channel) return refusal(403, "This token belongs to another channel");
    return wall_answer(request, *desk.wall, desk.hasher, address, (*token)->id);
}

Response pairing(const Request& request, const Desk& desk) {
    const auto token = token_of(request, desk);
    return token ? answer_pairing(request, *token, desk) : out_of_order();
}

Response routed(const Request& request, const Desk& desk) {
    if (request.path == "/healthz") return health(desk);
    if (request.path == "/metrics") return metrics(desk);
    if (request.path == "/v1/pair") return pairing(request, desk);
    if (const auto name = between(request.path, "/v1/channels/", "/manifest"); is_channel_name(name))
        return manifest(request, desk, name);
    if (const auto sha256 = between(request.path, "/v1/snapshots/", ".json"); is_sha256(sha256))
        return snapshot(request, desk, sha256);
    if (const auto address = wall_address(request.path); address && desk.wall != nullptr)
        return wall(request, desk, *address);
    if (desk.listener != nullptr && request.path == "/v1/heartbeat") return heartbeat(request, desk);
    if (desk.listener != nullptr && request.path == "/v1/heartbeat/picture") return glass_picture(request, desk);
    return refusal(404, "There is nothing at this address");
}

}  // namespace

Response respond(const Request& request, const Desk& desk) {
    Response response = routed(request, desk);
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    return response;
}

bool is_for_devices(std::string_view path) {
    return path.starts_with("/v1/") || path == "/healthz" || path == "/metrics";
}

std::size_t most_body_bytes(const Request& head) {
    if (head.path == "/v1/pair") return 4U << 10U;
    if (head.path == "/v1/heartbeat") return fleet::most_heartbeat_bytes;
    if (head.path == "/v1/heartbeat/picture") return fleet::most_glass_picture_bytes;
    return 0;
}

}  // namespace riskbild::hub
