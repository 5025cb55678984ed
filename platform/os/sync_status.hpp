// sync.json in the runtime folder: what riskbild-sync tells the display, by atomic rename after each poll.
//   {"server": URL, "channel": NAME, "last_contact": RFC 3339 or null, "error": text or null}
#pragma once

#include <optional>
#include <string>

#include "core/base/date.hpp"
#include "core/base/result.hpp"

namespace riskbild::os {

struct SyncStatus {
    std::string server;
    std::string channel;
    std::optional<Instant> last_contact;
    std::string error;  // empty: the last poll went well
    bool operator==(const SyncStatus&) const = default;
};

Status write_sync_status(const std::string& folder, const SyncStatus& status);
// An absent or unreadable file is an empty status: the wall then says that contact is unknown.
SyncStatus read_sync_status(const std::string& folder);

}  // namespace riskbild::os
