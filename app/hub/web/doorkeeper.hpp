// Who has come: by the session's cookie, or by the header of a reverse proxy that has signed the person in.
#pragma once

#include <optional>
#include <string>

#include "app/hub/web/visit.hpp"
#include "core/base/result.hpp"

namespace riskbild::hub {

struct Arrival {
    Person person;     // without a name: nobody has signed in
    std::string csrf;  // of the session; of a proxy's person, derived from the hub's own secret and the name
};

// A reverse proxy that signs people in and says who they are in a header. Believed only from `address`, so that
// nobody else can say to be somebody.
struct TrustedProxy {
    std::string address;  // of the peer, "127.0.0.1"
    std::string header;   // in lower case, "x-remote-user"
};

class Doorkeeper {
public:
    explicit Doorkeeper(std::optional<TrustedProxy> proxy = {}) : proxy_(std::move(proxy)) {}

    // A session that has not been used for eight hours, or is twelve hours old, is over.
    Result<Arrival> who(const http::Request& request, sqlite::Database& database, Instant now) const;
    const std::optional<TrustedProxy>& proxy() const { return proxy_; }

private:
    std::optional<TrustedProxy> proxy_;
};

}  // namespace riskbild::hub
