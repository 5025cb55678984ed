// What riskbild-sync tells of a screen that no hub knows yet, as the wall shows it.
#pragma once

#include <optional>

#include "core/wall/pairing.hpp"
#include "platform/os/sync_status.hpp"

namespace riskbild::display {

// Empty where nothing is told of pairing.
std::optional<wall::Pairing> pairing_of(const os::SyncStatus& status);

}  // namespace riskbild::display
