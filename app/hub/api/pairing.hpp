// POST /v1/pair: how a device that has no token gets one (RFC 8628), and how one that has is told its channel.
//   {"device": {"host", "model", "system", "version", "channel": text,
//               "width", "height", "diagonal", "distance_dm": number}}, any of it left out
//     → {"device_code", "user_code", "verification_uri", "verification_uri_complete", "expires_in", "interval"}
//   {"device_code": …}
//     → 400 {"error": "authorization_pending" | "slow_down" | "expired_token" | "access_denied"}
//     → {"token", "channel", "key": base64url, "name"}
//   {} with a token → {"channel", "key"}
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "app/hub/api/routes.hpp"

namespace riskbild::hub {

// `bearer` is the token that the request bears, if it is one of ours.
http::Response answer_pairing(const http::Request& request, const std::optional<Token>& bearer, const Desk& desk);

// What a device says of itself, made fit to be shown: nobody knows who it is yet.
DeviceAccount read_device(const nlohmann::json& device);

}  // namespace riskbild::hub
