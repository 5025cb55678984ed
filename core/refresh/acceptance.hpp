// Whether a manifest may be believed: who signed it, for whom, and whether it is new enough.
#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "core/refresh/refresh.hpp"

namespace riskbild::refresh {

// A manifest that may be stored, and the trust to keep once it is.
struct Accepted {
    snapshot::Manifest manifest;
    Trust trust;
};

// The signature is checked before anything of the payload is parsed.
Result<Accepted> accept(std::string_view jws, const Trust& trust, const Held& held, const Options& options,
                        const snapshot::Verifier& verifier);

// The latest moment that is certainly not in the future: a clock that runs behind cannot revive an expired manifest.
Instant latest_known(const Trust& trust, const Options& options);

Status check_not_expired(const snapshot::Manifest& manifest, const Trust& trust, const Options& options);

}  // namespace riskbild::refresh
