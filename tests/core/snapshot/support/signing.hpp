// A manifest and two keys that are the same in every run.
#pragma once

#include <string>

#include "core/snapshot/manifest.hpp"

namespace riskbild::testing {

const snapshot::Signer& sample_signer();
const snapshot::Signer& other_signer();

// Two boards, room open, issued on 1 March 2024 for seven days.
snapshot::Manifest sample_manifest();

// A compact JWS of any header and payload.
std::string signed_by(const snapshot::Signer& signer, const std::string& header, const std::string& payload);

}  // namespace riskbild::testing
