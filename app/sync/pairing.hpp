// How a device without a token gets one, in the shape of RFC 8628: it asks its hub for a code, shows it, and asks on
// until somebody has entered it there. A code that has expired is renewed by itself.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "app/sync/membership.hpp"
#include "platform/http/post.hpp"
#include "platform/os/sync_status.hpp"

namespace riskbild::sync {

// What the hub gave: the device code is a secret, the rest is shown.
struct PairingCode {
    std::string device_code;
    std::string user_code;
    std::string address;           // where it is entered
    std::string complete_address;  // with the code in it, for a QR code
    std::chrono::seconds life{};
    std::chrono::seconds interval{};
};

// Empty for what is no offer or no membership: the hub may be anybody.
std::optional<PairingCode> parse_code(std::string_view json);
std::optional<Membership> parse_given(std::string_view json);
std::string parse_channel(std::string_view json);

class PairingTalk {
public:
    struct Turn {
        std::optional<Membership> given;
        std::optional<Error> error;
        std::string fault;                         // of the error, as fault.hpp has it
        std::optional<std::chrono::seconds> wait;  // until the next turn; empty: as after any failure
    };

    // A membership that was given is given again at the next turn, until forget(): it has to be kept first.
    // One POST, or two where a code has to be renewed. `device` is JSON.
    Turn turn(const http::Access& access, const std::string& device);
    bool has_code() const { return code_.has_value(); }
    void forget() { code_.reset(); }
    // The code, and what is known of network and TLS since the last turn.
    os::Pairing told(Instant now) const;

private:
    using Clock = std::chrono::steady_clock;  // the device's own may be set meanwhile

    Turn ask(const http::Access& access, const std::string& device);
    Turn poll(const http::Access& access, const std::string& device);
    Turn failed(Error error, int status);
    Turn refused(const http::Access& access, int status);

    std::optional<PairingCode> code_;
    Clock::time_point until_{};
    std::string network_;
    std::string tls_;
};

}  // namespace riskbild::sync
