// POST /v1/pair: how a device that has no token gets one (RFC 8628), and how one that has is told its channel.
//   {"device": {"host", "model", "system", "version", "channel": text,
//               "width", "height", "diagonal", "distance_dm": number}}, any of it left out
//     → {"device_code", "user_code", "verification_uri", "verification_uri_complete", "expires_in", "interval"}
//   {"device_code": …}
//     → 400 {"error": "authorization_pending" | "slow_down" | "expired_token" | "access_denied"}
//     → {"token", "channel", "key": base64url, "name", "screen"}
//   {} with a token → {"channel", "key", "screen"}
// "screen": {"diagonal", "distance_dm"}, as people say that it is; 0: they do not. The answer to a heartbeat has it
// too.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "app/hub/api/routes.hpp"

namespace riskbild::hub {

// `bearer` is the token that the request bears, if it is one of ours.
http::Response answer_pairing(const http::Request& request, const std::optional<Token>& bearer, const Desk& desk);

nlohmann::json screen_json(const DisplayScreen& screen);

// What a device says of itself, made fit to be shown: nobody knows who it is yet.
DeviceAccount read_device(const nlohmann::json& device);

}  // namespace riskbild::hub
