// display.json in the runtime folder: what the display tells of the glass, by atomic rename whenever it changes, and
// every half minute: a program that hangs tells nothing.
//   {"page": "risks", "part": 1, "risk": null, "board": "exempel-a", "version": 1711373520000, "frames": 12,
//    "asleep": false, "hidden": false, "theme": "light", "hold": null, "large_text": false, "dark_reason": null,
//    "program": "0.1.0", "screen": {"width": 3840, "height": 2160, "diagonal": 55, "distance": 4},
//    "told_s": 86400, "drawn_s": 86396, "uptime_s": 3600, "memory_bytes": 90000000}
// `page`, `part`, `risk` and `board` are null while the glass is dark: nothing of them is on it. `told_s` and `drawn_s`
// (the last frame) are seconds of the system's monotonic clock, which all programs of the device share.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::os {

struct DisplayStatus {
    std::string page;           // as in file names; empty: none
    int part = 1;               // which picture of that page, from 1
    std::string risk;           // whose card it is; empty: none's
    std::string board;          // key; empty: none
    std::uint64_t version = 0;  // of the manifest that is shown; 0: none
    int frames = 0;             // drawn since the start: they advance when the glass changes
    bool asleep = false;        // by schedule
    bool hidden = false;        // by somebody's key
    std::string theme;          // 'light', 'dark'
    std::string hold;           // 'paused', 'meeting'; empty: it rotates
    bool large_text = false;
    std::string dark_reason{};  // 'asleep', 'hidden', 'no_screen'; empty: the glass is lit
    std::string program{};      // its version
    int width = 0;              // of the glass, pixels
    int height = 0;
    double diagonal = 0;  // inches, as configured
    double distance = 0;  // metres
    bool operator==(const DisplayStatus&) const = default;
};

// What changes with every look and is no news.
struct Pulse {
    std::chrono::seconds told{0};   // monotonic
    std::chrono::seconds drawn{0};  // monotonic: the last frame
    std::chrono::seconds uptime{0};
    std::uint64_t memory_bytes = 0;
};

struct ToldDisplay {
    DisplayStatus status;
    Pulse pulse;
};

Status write_display_status(const std::string& folder, const DisplayStatus& status, const Pulse& pulse);
// ErrorKind::not_found when no display has told anything, input when it is not what a display writes.
Result<ToldDisplay> read_display_status(const std::string& folder);

}  // namespace riskbild::os
