// Preparing a display before it is on: the hub makes its token, and the file that whoever prepares the device's memory
// card puts on it (app/sync/provision.hpp).
#pragma once

#include <string>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/displays.hpp"
#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::hub {

inline constexpr const char* provision_file_name = "riskbild-provision.toml";  // by which the device finds it

struct Preparation {
    std::string name;     // of the display, not empty
    std::string channel;  // that it shows first; it can be moved like any other
    std::string server;   // as the device reaches the hub
    DisplayScreen screen{};
};

struct PreparedDisplay {
    std::string token;  // its id
    std::string file;   // holds the secret, which is nowhere else: only its hash is kept
};

// One transaction. `key`: by which the device shall believe the hub. ErrorKind::usage where the name is missing, or
// the server no address that a token may be sent to: https, or this machine; not_found for a channel that there is not;
// busy where another key signs by now.
Result<PreparedDisplay> prepare_display(sqlite::Database& database, const Hasher& hasher,
                                        const snapshot::PublicKey& key, const Preparation& preparation,
                                        const Actor& actor);

}  // namespace riskbild::hub
