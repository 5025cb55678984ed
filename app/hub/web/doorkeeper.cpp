#include "app/hub/web/doorkeeper.hpp"

#include "app/hub/actions/sign_in.hpp"
#include "app/hub/web/cookies.hpp"
#include "core/base/text.hpp"
#include "platform/http/asker.hpp"

namespace riskbild::hub {
namespace {

using http::Request;

constexpr std::string_view visitor_cookie = "riskbild_visitor";
constexpr std::string_view language_cookie = "riskbild_language";
constexpr std::chrono::minutes seen_resolution{1};  // so that looking at pages hardly ever writes
constexpr std::size_t visitor_bytes = 18;

// Browsers take a cookie of the second name only over https and of this very host.
std::string_view session_cookie(bool https) {
    return https ? "__Host-riskbild_session" : "riskbild_session";
}

Language language_before_sign_in(const Request& request) {
    return language_of(cookie(request, language_cookie));
}

// The session of the cookie if it is not over, noted as seen. That a note cannot be written now stops nobody.
Result<std::optional<Session>> live_session(std::string_view secret, sqlite::Database& database, Instant now) {
    if (secret.empty()) return std::optional<Session>{};
    auto session = find_session(database, hash_of_cookie(secret));
    if (!session || !*session || is_over(**session, now)) return session ? std::optional<Session>{} : session;
    if (now - (*session)->last_seen >= seen_resolution)
        static_cast<void>(mark_session_seen(database, (*session)->id_hash, now));
    return session;
}

}  // namespace

bool Doorkeeper::comes_from_proxy(const Request& request) const {
    return proxy_ && http::plain_address(request.peer) == proxy_->address;
}

Result<Arrival> Doorkeeper::proxied(const std::string& name, sqlite::Database& database, Language asked) const {
    const auto user = find_user(database, name);
    if (!user) return user.error();
    if (!*user) return Arrival{{{}, Role::viewer, asked}, {}, name, {}};
    return Arrival{{name, (*user)->role, (*user)->language}, seal_.of("person " + name), {}, {}};
}

// Somebody who has not signed in posts forms too, the one to sign in with: its token goes with a cookie of its own.
Arrival Doorkeeper::anonymous(const Request& request) const {
    Arrival arrival{{{}, Role::viewer, language_before_sign_in(request)}, {}, {}, {}};
    std::string visitor(cookie(request, visitor_cookie));
    if (visitor.empty()) {
        visitor = crypto::random_base64url(visitor_bytes);
        arrival.cookie = given_cookie(visitor_cookie, visitor, https_, Keep::until_browser_ends);
    }
    arrival.csrf = seal_.of("visitor " + visitor);
    return arrival;
}

std::string Doorkeeper::word_of_proxy(const Request& request) const {
    return std::string(comes_from_proxy(request) ? text::trim(request.header(proxy_->header)) : "");
}

bool Doorkeeper::is_a_person(const Request& request) const {
    return !word_of_proxy(request).empty() || !request.header("cookie").empty();
}

Result<Arrival> Doorkeeper::who(const Request& request, sqlite::Database& database, Instant now) const {
    const std::string name = word_of_proxy(request);
    if (!name.empty()) return proxied(name, database, language_before_sign_in(request));
    const auto session = live_session(this->session(request), database, now);
    if (!session) return session.error();
    if (!*session) return anonymous(request);
    const auto user = find_user(database, (*session)->user);
    if (!user) return user.error();
    if (!*user) return anonymous(request);
    return Arrival{{(*user)->name, (*user)->role, (*user)->language}, (*session)->csrf, {}, {}};
}

std::string Doorkeeper::client(const Request& request) const {
    return http::asker_of(request, proxy_ ? proxy_->address : std::string{});
}

std::string_view Doorkeeper::session(const Request& request) const {
    return cookie(request, session_cookie(https_));
}

std::string Doorkeeper::given_session(std::string_view session) const {
    return given_cookie(session_cookie(https_), session, https_, Keep::until_browser_ends);
}

std::string Doorkeeper::given_language(Language language) const {
    return given_cookie(language_cookie, code_of(language), https_, Keep::for_a_year);
}

}  // namespace riskbild::hub
