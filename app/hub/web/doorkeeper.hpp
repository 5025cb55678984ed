// Who has come: by the session's cookie, or by the header of a reverse proxy that has signed the person in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/hub/web/visit.hpp"
#include "core/base/result.hpp"
#include "platform/crypto/keyed_hash.hpp"

namespace riskbild::hub {

struct Arrival {
    Person person;           // without a name: nobody has signed in
    std::string csrf;        // empty: nothing may be posted
    std::string stranger{};  // whom the proxy has signed in and the hub does not know
    std::string cookie{};    // to be given with the answer; empty: none
};

// A reverse proxy that signs people in and says who they are in a header. Believed only from `address`, so that
// nobody else can say to be somebody.
struct TrustedProxy {
    std::string address;  // of the peer, as http::plain_address() writes it
    std::string header;   // in lower case, "x-remote-user"
};

class Doorkeeper {
public:
    // `seal` makes the CSRF tokens of those who have no session. With `https` browsers are told to send the cookies
    // over https only.
    Doorkeeper(crypto::KeyedHash seal, bool https, std::optional<TrustedProxy> proxy = {})
        : seal_(std::move(seal)), https_(https), proxy_(std::move(proxy)) {}

    // A session that has not been used for eight hours, or is twelve hours old, is over. The proxy's word goes before
    // a session.
    Result<Arrival> who(const http::Request& request, sqlite::Database& database, Instant now) const;

    // Whether somebody asks who may have signed in: with a cookie, or by the word of the trusted proxy.
    bool is_a_person(const http::Request& request) const;

    // The address that the request comes from, as http::asker_of() tells. Good for counting failures; nobody is let
    // in for it.
    std::string client(const http::Request& request) const;

    std::string_view session(const http::Request& request) const;  // the cookie's value; empty when there is none
    std::string given_session(std::string_view session) const;     // the value of Set-Cookie; empty: end it
    std::string given_language(Language language) const;

private:
    bool comes_from_proxy(const http::Request& request) const;
    std::string word_of_proxy(const http::Request& request) const;  // empty where it says nothing
    Result<Arrival> proxied(const std::string& name, sqlite::Database& database, Language asked) const;
    Arrival anonymous(const http::Request& request) const;

    crypto::KeyedHash seal_;
    bool https_;
    std::optional<TrustedProxy> proxy_;
};

}  // namespace riskbild::hub
