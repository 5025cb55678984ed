// The life of riskbild-sync.
#pragma once

#include "app/sync/settings.hpp"

namespace riskbild::sync {

// Polls once, or until SIGTERM or SIGINT; returns the exit code.
int run(const Settings& settings);

}  // namespace riskbild::sync
