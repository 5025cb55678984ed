// The wall clock and the time zone of the display.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.hpp"

namespace riskbild::os {

Instant now();
// When the running program was built, as its file says: no clock before that is right.
Instant program_date();
// Time in Europe/Stockholm, whatever TZ says.
LocalTime to_local(Instant instant);
// ISO 8601; Europe/Stockholm where it has no offset ('2023-12-07T14:32'). Empty if it is none.
std::optional<Instant> parse_time(std::string_view iso);

}  // namespace riskbild::os
