// riskbild.toml, as far as the display needs it:
//
//   server = "https://hub.example.org"    channel = "namnden"      token_file = "/etc/riskbild/token"
//   cache = "/var/lib/riskbild/cache.db"
//   pages = ["now", "map"]                # absent: all; in an open corridor Läget and Kommande
//   static = true                         # Läget only, nothing rotates; the other pages by key
//   [screen]
//   diagonal = 55   # inches              distance = 4   # metres to the farthest viewer; absent: as the hub says
//   rotation = 90   # degrees clockwise   theme = "dark" # the same as [theme] mode
//   language = "sv" # absent: the channel's
//   neutral_matrix = true                 # its cells in one tint, whatever thresholds are stated
//   [theme]
//   mode = "schedule"                     # or "light", "dark"
//   light_from = "07:00"                  dark_from = "18:00"
//   [sleep]                               # local time; a dark glass that any key wakes for five minutes
//   from = "18:30"                        to = "06:30"
//   weekends = true                       # Saturday and Sunday too
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/wall/model.hpp"
#include "core/wall/playlist.hpp"
#include "core/wall/schedule.hpp"

namespace riskbild::display {

struct Settings {
    std::string file;    // where it was read; empty: nowhere
    std::string server;  // empty: nothing to keep in step with
    std::string cache;   // empty: the default place
    std::vector<wall::PageName> pages;
    wall::Motion motion = wall::Motion::rotates;
    std::optional<double> diagonal_inches;  // empty: as screen_size.hpp has it
    std::optional<double> distance_m;
    bool provisioned = false;  // not the operator's file, but what the provisioning file said
    int rotation = 0;          // of the picture, degrees clockwise
    wall::ThemeSchedule theme;
    bool neutral_matrix = false;
    wall::SleepSchedule sleep;
    std::string language;
    std::vector<std::string> unknown_keys;  // 'screen.diagnoal': neither program's
};

// ErrorKind::input names file, line or key, and what would be right.
Result<Settings> parse_settings(const std::string& toml, const std::string& path);
// The named file; unnamed, /etc/riskbild/riskbild.toml where it is there, else what riskbild-sync has taken over from
// the provisioning file (app/sync/provision.hpp), else the defaults.
Result<Settings> read_settings(const std::string& path);

// $XDG_STATE_HOME/riskbild/cache.db by hand, /var/lib/riskbild/cache.db where that folder is there.
std::string default_cache();

}  // namespace riskbild::display
