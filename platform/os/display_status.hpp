// display.json in the runtime folder: what the display tells of the glass, by atomic rename whenever it changes.
//   {"page": "risks", "part": 1, "risk": null, "board": "exempel-a", "version": 1711373520000, "frames": 12,
//    "asleep": false, "hidden": false, "theme": "light", "hold": null, "large_text": false}
// `page`, `part`, `risk` and `board` are null while the glass is dark: nothing of them is on it.
#pragma once

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
    bool operator==(const DisplayStatus&) const = default;
};

Status write_display_status(const std::string& folder, const DisplayStatus& status);

}  // namespace riskbild::os
