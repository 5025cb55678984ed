// sync.json in the runtime folder: what riskbild-sync tells the display, by atomic rename after each poll.
//   {"server": URL, "channel": NAME, "last_contact": RFC 3339 or null, "error": text or null,
//    "fault": what the error is, as a word of assets/words (pairing.fault_…), or null,
//    "screen": {"diagonal": inches, "distance_dm": to the farthest viewer}, as the hub says; 0: it does not,
//    "pairing": {"user_code": "WDJB-MJHT", "verification_url": "https://hub.example/p",
//                "complete_url": "https://hub.example/p?code=WDJB-MJHT", "expires": RFC 3339,
//                "network": "ok" or a word for what is wrong, "tls": likewise, "clock": likewise}}
// `pairing` is there only while the hub does not know the device; what it lacks has not been told. Code and
// address are as in RFC 8628.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/fleet/screen.hpp"

namespace riskbild::os {

struct Pairing {
    std::string user_code;         // empty: none
    std::string verification_url;  // empty: none
    std::optional<Instant> expires;
    std::string network;  // 'ok', what is wrong, or empty: not tried
    std::string tls;
    std::string clock;
    std::string complete_url{};  // verification_url with the code in it; empty: none
    bool operator==(const Pairing&) const = default;
};

struct SyncStatus {
    std::string server;
    std::string channel;
    std::optional<Instant> last_contact;
    std::string error;  // empty: the last poll went well, and so did the start
    std::optional<Pairing> pairing{};
    std::string fault{};     // of the error; empty: none, or one that nobody has a word for
    fleet::Screen screen{};  // as the hub says, without its pixels
    bool operator==(const SyncStatus&) const = default;
};

Status write_sync_status(const std::string& folder, const SyncStatus& status);
// An absent or unreadable file is an empty status: the wall then says that contact is unknown.
SyncStatus read_sync_status(const std::string& folder);
// The same of a file's content. A code or an address too long to be one counts as none; what is wrong is cut.
SyncStatus parse_sync_status(std::string_view json);

}  // namespace riskbild::os
