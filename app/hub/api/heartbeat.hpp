// POST /v1/heartbeat and POST /v1/heartbeat/picture, from displays with their token.
#pragma once

#include "app/hub/api/routes.hpp"

namespace riskbild::hub {

// 200 {"picture": whether somebody wants one of the glass, "screen": as in pairing.hpp}; 400 says what is wrong.
http::Response heartbeat(const http::Request& request, const Desk& desk);
// A PNG of the glass, small, after the answer above has asked for it; else, or where it may show what the channel does
// not show any more, 409.
http::Response glass_picture(const http::Request& request, const Desk& desk);

// Whether it begins and ends as a PNG of a sensible size does. Nothing in it is unpacked.
bool is_small_png(std::string_view bytes);

}  // namespace riskbild::hub
