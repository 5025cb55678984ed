// How large the screen is, and how far off its farthest viewer: as riskbild.toml says, else as people say at the hub,
// else as the provisioning file said, else 55 inches and four metres.
#pragma once

#include "app/display/settings.hpp"
#include "core/fleet/screen.hpp"
#include "core/wall/layout.hpp"

namespace riskbild::display {

void put_size(wall::Screen& screen, const Settings& settings, const fleet::Screen& hub_says);

}  // namespace riskbild::display
