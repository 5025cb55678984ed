// What riskbild-sync is told: from its command line, and from riskbild.toml where that says nothing.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "platform/http/url.hpp"

namespace riskbild::sync {

bool is_channel_name(std::string_view name);

struct Settings {
    http::Url server;
    std::string channel;     // empty: what pairing gives
    std::string cache;       // its trust lies beside it, in CACHE.trust, and what pairing gave in CACHE.pairing
    std::string token_file;  // empty: no token
    std::string key_file;    // empty: the key is known already, or trusted on first use on loopback
    std::string ca_file;     // empty: the system's CAs
    std::chrono::seconds interval{60};
    std::chrono::seconds deadline{15};  // for one transfer
    bool once = false;
    bool unpair = false;
    std::string version{};  // of the program, told to the hub
    int diagonal = 0;       // of the screen, in inches; 0: unsaid. Told to the hub, for whoever lets the device in
    int distance_dm = 0;    // to its farthest viewer
    std::optional<Error> at_start{};  // what was wrong with the provisioning file, of a device that works without it
};

// As written, before anything is judged. Empty: not said.
struct Words {
    std::string server;
    std::string channel;
    std::string cache;
    std::string token_file;
    std::string key_file;
    std::string ca_file;
    std::optional<long> interval;
    std::optional<long> deadline;
    std::optional<double> diagonal;  // inches
    std::optional<double> distance;  // metres
    bool insecure = false;           // http to another machine
    bool once = false;
    bool unpair = false;
    std::string provision;  // the provisioning file; empty: the usual one, if it is there
};

// The keys of riskbild.toml that concern the refresher; the display has its own in the same file.
// ErrorKind::input names the line, not_found the file.
Result<Words> read_config(const std::string& path);

// `first` where it says something, else `second`.
Words merged(Words first, const Words& second);

// ErrorKind::usage says what is missing or wrong.
Result<Settings> judged(const Words& words);

}  // namespace riskbild::sync
