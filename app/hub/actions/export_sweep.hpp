// What an exported folder holds and should not any more.
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace riskbild::hub {

// Removes from OUT/v1/snapshots what no manifest in OUT names, whichever hub wrote it. Nothing is removed when a
// manifest cannot be read: ErrorKind::input names it.
Status sweep_snapshots(const std::string& out);

}  // namespace riskbild::hub
