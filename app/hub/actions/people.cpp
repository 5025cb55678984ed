#include "app/hub/actions/people.hpp"

#include <algorithm>
#include <functional>

#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/sessions.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t most_name_letters = 100;

bool is_plain(char32_t letter) {
    return !text::is_unprintable(letter) && letter != U'\uFFFD';  // which is what Form makes of what is no text
}

std::string detail_of(Role role) {
    return in_log({{"role", {{"role", std::string(name_of(role))}}}});
}

Result<User> user_named(sqlite::Database& database, const std::string& name) {
    auto user = find_user(database, name);
    if (!user) return user.error();
    if (!*user) return Error{ErrorKind::not_found, "There is no user '" + name + "'"};
    return **std::move(user);
}

// `change` and its line in the log, or nothing.
Status noted(sqlite::Database& database, const Actor& actor, const AuditEntry& entry,
             const std::function<Status()>& change) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (Status changed = change(); !changed) return changed;
    if (Status written = record(database, actor, entry); !written) return written;
    return transaction->commit();
}

Status may_lose(sqlite::Database& database, const std::string& name, const Actor& actor) {
    if (name == actor.name) return Error{ErrorKind::usage, "Nobody can do this to oneself; ask another administrator"};
    const auto last = is_last_administrator(database, name);
    if (!last) return last.error();
    if (!*last) return done();
    return Error{ErrorKind::usage, "'" + name + "' is the last administrator; make another one first"};
}

Status set_password(sqlite::Database& database, const std::string& name, const std::string& hash) {
    auto user = user_named(database, name);
    if (!user) return user.error();
    user->password_hash = hash;
    return change_user(database, *user);
}

Error no_name() {
    return {ErrorKind::usage,
            "A user's name has 1 to 100 letters and no space at its ends, and is none that the hub has in its log"};
}

}  // namespace

bool is_user_name(const std::string& name) {
    const auto letters = text::decode(name);
    return !letters.empty() && letters.size() <= most_name_letters && text::trim(name) == name &&
           std::ranges::all_of(letters, is_plain) && !is_own_name(name);
}

Result<bool> is_last_administrator(sqlite::Database& database, const std::string& name) {
    const auto users = all_users(database);
    if (!users) return users.error();
    const auto administers = [](const User& user) { return user.role == Role::administrator; };
    const auto found = std::ranges::find(*users, name, &User::name);
    return found != users->end() && administers(*found) && std::ranges::count_if(*users, administers) == 1;
}

Result<std::string> add_user(sqlite::Database& database, Passwords& passwords, const User& user, Entry entry,
                             const Actor& actor) {
    if (!is_user_name(user.name)) return no_name();
    const std::string password = entry == Entry::password ? new_password() : std::string{};
    User added = user;
    added.created = actor.now;
    if (!password.empty()) {
        auto hash = passwords.hash(password);
        if (!hash) return hash.error();
        added.password_hash = *std::move(hash);
    }
    const AuditEntry line{"add user", user.name, detail_of(user.role)};
    if (Status put = noted(database, actor, line, [&] { return put_user(database, added); }); !put) return put.error();
    return password;
}

Result<std::string> reset_password(sqlite::Database& database, Passwords& passwords, const std::string& name,
                                   const Actor& actor) {
    const std::string password = new_password();
    const auto hash = passwords.hash(password);
    if (!hash) return hash.error();
    const Status reset = noted(database, actor, {"reset password", name, {}}, [&] {
        const Status set = set_password(database, name, *hash);
        return set ? delete_sessions_of(database, name) : set;
    });
    if (!reset) return reset.error();
    return password;
}

Status change_password(sqlite::Database& database, Passwords& passwords, const std::string& password,
                       const std::string& kept_session, const Actor& actor) {
    if (!is_long_enough(password)) return Error{ErrorKind::usage, "A password has at least 12 letters"};
    const auto hash = passwords.hash(password);
    if (!hash) return hash.error();
    return noted(database, actor, {"change password", actor.name, {}}, [&] {
        const Status set = set_password(database, actor.name, *hash);
        return set ? delete_sessions_of(database, actor.name, kept_session) : set;
    });
}

Status change_role(sqlite::Database& database, const std::string& name, Role role, const Actor& actor) {
    return noted(database, actor, {"change role", name, detail_of(role)}, [&]() -> Status {
        auto user = user_named(database, name);
        if (!user) return user.error();
        if (Status may = may_lose(database, name, actor); !may) return may;
        user->role = role;
        return change_user(database, *user);
    });
}

Status remove_user(sqlite::Database& database, const std::string& name, const Actor& actor) {
    return noted(database, actor, {"remove user", name, {}}, [&]() -> Status {
        if (const auto user = user_named(database, name); !user) return user.error();
        if (Status may = may_lose(database, name, actor); !may) return may;
        return delete_user(database, name);
    });
}

Status change_language(sqlite::Database& database, import::Language language, const Actor& actor) {
    if (const auto user = user_named(database, actor.name); !user) return user.error();
    return put_language(database, actor.name, language);
}

}  // namespace riskbild::hub
