// Instants as HTTP writes them (RFC 9110, IMF-fixdate): "Sun, 06 Nov 1994 08:49:37 GMT".
#pragma once

#include <string>

#include "core/base/date.hpp"

namespace riskbild::hub {

std::string http_date(Instant instant);

}  // namespace riskbild::hub
