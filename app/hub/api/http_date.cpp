#include "app/hub/api/http_date.hpp"

#include <fmt/chrono.h>

namespace riskbild::hub {

std::string http_date(Instant instant) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(instant);
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(seconds));  // in English, whatever the locale is
}

}  // namespace riskbild::hub
