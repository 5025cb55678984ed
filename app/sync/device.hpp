// What this device tells the hub of itself, so that the person who lets it in can tell it from others.
#pragma once

#include <string>

#include "app/sync/settings.hpp"

namespace riskbild::sync {

// A JSON object, as POST /v1/pair takes it (app/hub/api/pairing.hpp).
std::string device_account(const Settings& settings);

}  // namespace riskbild::sync
