// Letting devices in, in the shape of RFC 8628: a device gets a device code that only it knows and a user code that it
// shows; a person who may do so enters the user code here and says which channel the screen is to show; the device,
// which has asked all the while, is then told its token. The token's secret is the device code itself, so that no
// secret is ever kept: only its hash, as of every token.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "app/hub/actions/sign_in.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/pairings.hpp"
#include "core/base/hash.hpp"

namespace riskbild::hub {

inline constexpr std::chrono::seconds pairing_life{600};
inline constexpr std::chrono::seconds pairing_interval{5};  // between two polls of a device

struct PairingOffer {
    std::string device_code;
    std::string user_code;  // "WDJB-MJHT"
};

// ErrorKind::usage where the hub, or the network of `peer`, has too many that wait already.
Result<PairingOffer> offer_pairing(sqlite::Database& database, const Hasher& hasher, const DeviceAccount& device,
                                   const std::string& peer, Instant now);

enum class PairingAnswer { pending, slow_down, expired, refused, approved };

struct PolledPairing {
    PairingAnswer answer = PairingAnswer::expired;
    std::string
        token{};  // when approved: "ID.SECRET". The same again until the pairing expires, for an answer may get lost
    std::string channel{};
    std::string name{};
    DisplayScreen screen{};
};

// What the device is to be told; a code that nobody gave is an expired one.
Result<PolledPairing> poll_pairing(sqlite::Database& database, const Hasher& hasher, const std::string& device_code,
                                   Instant now);

// The letters of a code as somebody types it, in any case, with or without dash and spaces; empty for what is none.
std::string as_user_code(std::string_view typed);
std::string shown_user_code(const std::string& user_code);  // "WDJB-MJHT"

// The device that waits under a code. Every wrong code of `who` counts, and after five there is a pause that grows;
// fifty wrong ones of all together make one for everybody. Errors are busy during a pause, usage for a code of wrong
// form, not_found for one that no device shows (any more).
Result<Pairing> enter_user_code(sqlite::Database& database, Entrance& entrance, std::string_view typed,
                                const Actor& who);
// Those that wait, the oldest first.
Result<std::vector<Pairing>> waiting_pairings(sqlite::Database& database, Instant now);

struct Approval {
    std::string user_code;  // as as_user_code() gives it
    std::string name;       // of the display, not empty
    std::string channel;
    DisplayScreen screen;
};

// The id of the display's token. One transaction. ErrorKind::usage where the name or the channel is missing,
// not_found where no device waits under the code any more.
Result<std::string> approve_pairing(sqlite::Database& database, const Hasher& hasher, const Approval& approval,
                                    const Actor& actor);
Status refuse_pairing(sqlite::Database& database, const std::string& user_code, const Actor& actor);

}  // namespace riskbild::hub
