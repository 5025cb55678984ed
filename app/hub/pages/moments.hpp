// Times as people read them.
#pragma once

#include <string>

#include "core/base/date.hpp"

namespace riskbild::hub {

std::string minute_of(Instant instant);  // '2026-11-22 11:30' in Sweden

}  // namespace riskbild::hub
