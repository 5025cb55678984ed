// Coming in and going out: a session is made, and ends. Each with its line in the audit log.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "app/hub/actions/attempts.hpp"
#include "app/hub/actions/familiar.hpp"
#include "app/hub/actions/passwords.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/sessions.hpp"

namespace riskbild::hub {

inline constexpr std::chrono::hours longest_idle{8};
inline constexpr std::chrono::hours longest_session{12};

// What stands between a guesser and the hub; one of a process. Safe from any thread.
//
// A network (an address of IPv4, a /64 of IPv6) is heard 30 times an hour, 720 times a day, once it has failed twenty
// times. All networks together guess one name at most once in ten seconds, 8,640 times a day: against passwords of
// twelve letters that is nothing, and each guess stands in the log. A name counted alone lets strangers keep a person
// out, so that wait is short (twelve networks must guess all the time to fill it), and none at all where the person
// has signed in before.
struct Entrance {
    Attempts by_name_there{5, std::chrono::minutes{1}};  // by name and network
    Attempts by_name{30, std::chrono::seconds{10}};
    Attempts by_client{20, std::chrono::minutes{2}};  // by network: many people may share an address
    Familiar familiar;                                // the names and networks that have signed in
    Passwords passwords;
    Attempts codes_by_name{5, std::chrono::minutes{15}};  // of displays that are to be paired
    Attempts codes_by_all{50, std::chrono::minutes{15}};
};

struct Credentials {
    std::string name;  // as typed: hostile, and noted only where a user is called so
    std::string password;
    std::string client;  // the address that it comes from
};

struct Checked {
    bool right = false;
    std::chrono::seconds wait{};  // refused unheard: there have been too many failures
};

// Whether the password is the user's: counted as a try, and noted where it is wrong. The same answer, after the same
// time, whether the name is unknown or the password wrong.
Result<Checked> check_password(sqlite::Database& database, Entrance& entrance, const Credentials& credentials,
                               Instant now);

struct SignedIn {
    std::optional<std::string> cookie;  // of the new session; none: refused
    std::chrono::seconds wait{};        // refused unheard: there have been too many failures
};

Result<SignedIn> sign_in(sqlite::Database& database, Entrance& entrance, const Credentials& credentials, Instant now);
// Nothing happens where there is no such session.
Status sign_out(sqlite::Database& database, const std::string& cookie, const Actor& actor);
Status sign_out_everywhere(sqlite::Database& database, const Actor& actor);

std::string hash_of_cookie(std::string_view cookie);  // as sessions are found by
bool is_over(const Session& session, Instant now);

}  // namespace riskbild::hub
