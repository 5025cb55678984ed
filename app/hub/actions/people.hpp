// Who may sign in, and as what. Each is one transaction with a line in the audit log; after a failure nothing has
// changed. ErrorKind::not_found for a user that there is not, ErrorKind::usage for what is refused.
#pragma once

#include <string>

#include "app/hub/actions/passwords.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/users.hpp"

namespace riskbild::hub {

// 1 to 100 letters, none of them unprintable, no space at either end; none of the hub's own names in the log.
bool is_user_name(const std::string& name);

Result<bool> is_last_administrator(sqlite::Database& database, const std::string& name);

enum class Entry { password, proxy_only };

// The new user's password, to be shown once; empty for one whom only the reverse proxy signs in.
Result<std::string> add_user(sqlite::Database& database, Passwords& passwords, const User& user, Entry entry,
                             const Actor& actor);
// A new one, to be shown once. Ends the user's sessions.
Result<std::string> reset_password(sqlite::Database& database, Passwords& passwords, const std::string& name,
                                   const Actor& actor);
// The actor's own. Ends the actor's other sessions than `kept_session` (its hash). ErrorKind::usage where it is too
// short; whether the old one was right is the caller's to ask.
Status change_password(sqlite::Database& database, Passwords& passwords, const std::string& password,
                       const std::string& kept_session, const Actor& actor);
// Refused for oneself, and where nobody would be left who is an administrator.
Status change_role(sqlite::Database& database, const std::string& name, Role role, const Actor& actor);
Status remove_user(sqlite::Database& database, const std::string& name, const Actor& actor);
Status change_language(sqlite::Database& database, import::Language language, const Actor& actor);

}  // namespace riskbild::hub
