// What a display tells its hub each minute (POST /v1/heartbeat). Written by riskbild-sync, read by the hub, which
// believes nothing of it beyond these bounds: a token may have been stolen.
//   {"program": "0.1.0", "uptime_s": 86400, "memory_bytes": 90000000, "clock": "ok",
//    "screen": {"width": 3840, "height": 2160, "diagonal": 55, "distance_dm": 40},
//    "glass": {"version": 1711373520000, "page": "now", "part": 1, "board": "exempel-a", "frames": 12,
//              "advancing": true, "asleep": false, "hidden": false, "dark_reason": ""},
//    "errors": [{"code": "network", "text": "…"}]}
// `glass` is absent where no display program runs.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/fleet/screen.hpp"

namespace riskbild::fleet {

inline constexpr std::size_t most_heartbeat_bytes = 16 * 1024;
inline constexpr std::size_t most_glass_picture_bytes = 1024 * 1024;  // POST /v1/heartbeat/picture
inline constexpr std::size_t most_errors = 4;
inline constexpr std::size_t most_error_letters = 300;

struct Glass {
    std::uint64_t version = 0;  // of the manifest that is shown; 0: none
    std::string page;           // empty: the glass is dark
    int part = 1;
    std::string board;
    std::uint64_t frames = 0;  // drawn since the display program started
    bool advancing = false;    // it has lately finished its round, of looking and drawing what is new
    bool asleep = false;       // by schedule
    bool hidden = false;       // by somebody's key
    std::string dark_reason;   // 'asleep', 'hidden', 'no_screen'; empty: the glass is lit
    bool operator==(const Glass&) const = default;
};

struct Trouble {
    std::string code;  // 'network', 'untrusted', 'io', 'input', …
    std::string text;  // one line, for an operator
    bool operator==(const Trouble&) const = default;
};

struct Heartbeat {
    std::string program;             // its version
    std::chrono::seconds uptime{0};  // of the device
    std::uint64_t memory_bytes = 0;  // that the display program takes
    std::string clock;               // 'ok', or what is wrong with it
    Screen screen;
    std::optional<Glass> glass;
    std::vector<Trouble> errors;
    bool operator==(const Heartbeat&) const = default;
};

// What is too long is cut, so that it can be decoded.
std::string encode(const Heartbeat& heartbeat);
// ErrorKind::input, with the field's name. Absent fields have their defaults, unknown ones are passed by; texts come
// out as one line without control characters.
Result<Heartbeat> decode_heartbeat(std::string_view json);

}  // namespace riskbild::fleet
