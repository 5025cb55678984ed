// A channel as plain files, laid out like the hub's own addresses, for any web server.
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Writes OUT/v1/snapshots/SHA256.json and then OUT/v1/channels/CHANNEL/manifest, each by atomic rename:
// whoever reads meanwhile finds the old manifest or the new, with every snapshot it names. Then removes the snapshots
// that no manifest in OUT names (any more), so that what was withdrawn can be had from nowhere. Files of other names
// are left alone. One export into a folder at a time; others wait.
Status export_channel(sqlite::Database& database, const std::string& channel, const std::string& out);

}  // namespace riskbild::hub
