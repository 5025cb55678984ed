#include "app/hub/pages/moments.hpp"

#include "platform/os/clock.hpp"

namespace riskbild::hub {

std::string minute_of(Instant instant) {
    const LocalTime local = os::to_local(instant);
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    std::string text = to_iso(local.date);
    return text.append(" ").append(two(local.hour)).append(":").append(two(local.minute));
}

}  // namespace riskbild::hub
