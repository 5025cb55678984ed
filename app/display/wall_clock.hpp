// 'Now' for the wall: the system's clock, or a time fixed by --at so that pictures are repeatable.
#pragma once

#include <optional>

#include "core/base/date.hpp"
#include "core/snapshot/manifest.hpp"
#include "core/wall/situation.hpp"
#include "platform/os/sync_status.hpp"

namespace riskbild::display {

struct FixedTime {
    Instant now;
    std::optional<Instant> contact;  // none: a minute earlier, if anything has been published
    bool clock_good = true;
};

// When the server of this manifest's channel was last heard; contact about another channel does not count.
std::optional<Instant> contact_about(const snapshot::Manifest& manifest, const os::SyncStatus& told);

// Contact is what the refresher has told last; a fixed time brings its own.
wall::Situation situation_now(const std::optional<FixedTime>& fixed, const snapshot::Manifest& manifest,
                              const std::optional<Instant>& contact);

}  // namespace riskbild::display
