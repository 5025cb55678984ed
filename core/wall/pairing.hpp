// What is known of a screen that no hub knows yet. Filled by the display from what riskbild-sync tells.
#pragma once

#include <optional>
#include <string>

#include "core/base/date.hpp"
#include "core/wall/qr_code.hpp"

namespace riskbild::wall {

struct Pairing {
    std::string server{};     // URL
    std::string user_code{};  // as the hub writes it; empty: it has given none
    std::string address{};    // URL where the code is entered; empty: none told
    QrCode qr{};              // of that address, the code in it
    std::optional<Instant> expires{};
    std::optional<LocalTime> expires_local{};
    std::string network{};  // 'ok', what is wrong, or empty: not tried
    std::string tls{};
    std::string clock{};
    std::string error{};  // of the last attempt, in the refresher's own words
    std::string fault{};  // what it is: 'unreachable', …, as app/sync/fault.hpp has it; empty or unknown: not told

    bool operator==(const Pairing&) const = default;
};

}  // namespace riskbild::wall
