// The versions of hub.db. Each makes what the one before it lacks, and is never changed once a hub has it.
#pragma once

#include <array>
#include <span>

#include "app/hub/store/schema_arrangement.hpp"
#include "app/hub/store/schema_audit.hpp"
#include "app/hub/store/schema_base.hpp"
#include "app/hub/store/schema_channels.hpp"
#include "app/hub/store/schema_decisions.hpp"
#include "app/hub/store/schema_displays.hpp"
#include "app/hub/store/schema_drafts.hpp"
#include "app/hub/store/schema_keys.hpp"
#include "app/hub/store/schema_people.hpp"

namespace riskbild::hub::schema {

inline constexpr std::array version_1{base};
inline constexpr std::array version_2{decisions};
inline constexpr std::array version_3{people, drafts,   arrangement, channels,
                                      audit,  displays, keys,        "PRAGMA user_version = 3;"};

inline constexpr std::array<std::span<const char* const>, 3> versions{version_1, version_2, version_3};

}  // namespace riskbild::hub::schema
