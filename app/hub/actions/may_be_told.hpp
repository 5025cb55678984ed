// Whether what was made earlier (a version, a plan) may be shown as things have been decided since.
#pragma once

#include "app/hub/store/channels.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::hub {

// ErrorKind::usage names the board that tells a row which the channel's room may not see now (domain.md, rule 12), or
// a count that its rule on small numbers withholds now (rule 9). The snapshots of `then` must be stored.
Status check_may_be_told(sqlite::Database& database, const snapshot::Manifest& then, const Channel& channel);

}  // namespace riskbild::hub
