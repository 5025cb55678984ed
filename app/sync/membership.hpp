// What lets this device in at its hub: said in its settings, or given to it when it was paired. The latter lies in
// CACHE.pairing, which only its owner may read:
//   {"format": "riskbild-pairing/1", "server": URL, "channel": name, or empty, "token", "key": base64url, or none,
//    "screen": {"diagonal": inches, "distance_dm"}, as people say at the hub that it is; 0, or none: they do not}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/sync/settings.hpp"
#include "core/base/result.hpp"
#include "core/fleet/screen.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::sync {

struct Membership {
    std::string channel;                       // empty: the hub is still to say which one the token opens
    std::string token;                         // empty: a server that asks for none
    std::optional<snapshot::PublicKey> key{};  // to be trusted; empty: the one that is trusted already
    bool by_hand = false;                      // the operator gave the token: pairing must not put another in its place
    fleet::Screen screen{};                    // as people say at the hub; without its pixels

    bool operator==(const Membership&) const = default;
};

// The screen that the file, or an answer of the hub, tells of; empty where it tells of none.
std::optional<fleet::Screen> parse_screen(std::string_view json);

std::string pairing_file(const Settings& settings);

// A token file of the settings goes before what pairing gave, and that before a channel without token. Empty: the
// device has to be paired. Files are read anew each time: what an operator changes holds from the next poll.
Result<std::optional<Membership>> find_membership(const Settings& settings);

// Atomic and durable. Of another server's membership nothing is ever sent to this one.
Status keep_membership(const Settings& settings, const Membership& membership);

}  // namespace riskbild::sync
