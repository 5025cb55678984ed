// What the audit log tells of a channel's settings: for AuditEntry::detail.
#pragma once

#include <string>

#include "app/hub/store/channels.hpp"

namespace riskbild::hub {

std::string detail_of_new(const Channel& channel);
// What differs.
std::string detail_of_change(const Channel& before, const Channel& after);

}  // namespace riskbild::hub
