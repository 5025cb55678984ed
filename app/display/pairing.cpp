#include "app/display/pairing.hpp"

#include "platform/os/clock.hpp"
#include "platform/qr/qr_code.hpp"

namespace riskbild::display {

namespace {

// What goes into a code that phones open must be an address of the web.
bool is_web_address(const std::string& url) {
    return (url.starts_with("https://") || url.starts_with("http://")) && url.find(' ') == std::string::npos;
}

}  // namespace

std::optional<wall::Pairing> pairing_of(const os::SyncStatus& status) {
    if (!status.pairing) return std::nullopt;
    const os::Pairing& told = *status.pairing;
    wall::Pairing pairing{.server = status.server,
                          .user_code = told.user_code,
                          .expires = told.expires,
                          .network = told.network,
                          .tls = told.tls,
                          .clock = told.clock,
                          .error = status.error,
                          .fault = status.fault};
    if (told.expires) pairing.expires_local = os::to_local(*told.expires);
    if (is_web_address(told.verification_url)) {
        pairing.address = told.verification_url;
        const bool complete = is_web_address(told.complete_url);
        pairing.qr = qr::encode(complete ? told.complete_url : told.verification_url).value_or(wall::QrCode{});
    }
    return pairing;
}

}  // namespace riskbild::display
