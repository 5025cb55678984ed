#include "app/hub/actions/sign_in.hpp"

#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/users.hpp"
#include "core/base/text.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/http/asker.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t secret_bytes = 32;
constexpr std::size_t most_letters_noted = 60;
constexpr std::chrono::minutes clock_slack{5};

// A name as typed may be anything, and as long as a form.
std::string cut(const std::string& name) {
    return text::encode(text::decode(name).substr(0, most_letters_noted));
}

// What one try is counted by.
struct Keys {
    std::string name;
    std::string network;
    std::string name_there;  // no network has a space
};

Keys keys_of(const Credentials& credentials) {
    const std::string name = cut(credentials.name);
    const std::string network = http::network_of(credentials.client);
    return {name, network, network + " " + name};
}

// How long to wait, or zero: then this counts as a failure until it is known to be none.
std::chrono::seconds begin(Entrance& entrance, const Keys& keys, Instant now) {
    if (const auto wait = entrance.by_client.begin(keys.network, now); wait.count() > 0) return wait;
    auto wait = entrance.by_name_there.begin(keys.name_there, now);
    if (wait.count() == 0 && !entrance.familiar.knows(keys.name_there)) {
        wait = entrance.by_name.begin(keys.name, now);
        if (wait.count() > 0) entrance.by_name_there.take_back(keys.name_there);
    }
    if (wait.count() > 0) entrance.by_client.take_back(keys.network);
    return wait;
}

void welcome(Entrance& entrance, const Keys& keys) {
    entrance.by_client.take_back(keys.network);
    entrance.by_name_there.forget(keys.name_there);
    if (!entrance.familiar.knows(keys.name_there)) entrance.by_name.take_back(keys.name);
    entrance.familiar.meet(keys.name_there);
}

std::string whence(const Credentials& credentials) {
    return std::string(own_name::stranger) + credentials.client;
}

// A name that nobody has may be a password in the wrong field, and the log is kept for ever.
Status note_failure(sqlite::Database& database, const Credentials& credentials, bool is_known, Instant now) {
    return record(database, {whence(credentials), now},
                  {"sign-in failed", is_known ? credentials.name : "(no such user)", {}});
}

// In a transaction of its own; the old ones of everybody that are over go at the same time.
Result<std::string> start_session(sqlite::Database& database, const Credentials& credentials, Instant now) {
    const std::string cookie = crypto::random_base64url(secret_bytes);
    const Session session{hash_of_cookie(cookie), credentials.name, crypto::random_base64url(secret_bytes), now, now};
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (Status cleaned = delete_sessions_before(database, now - longest_session, now - longest_idle); !cleaned)
        return cleaned.error();
    if (Status put = put_session(database, session); !put) return put.error();
    const std::string from = in_log({{"from", {{"client", credentials.client}}}});
    if (Status noted = record(database, {credentials.name, now}, {"sign in", credentials.name, from}); !noted)
        return noted.error();
    if (Status committed = transaction->commit(); !committed) return committed.error();
    return cookie;
}

}  // namespace

Result<Checked> check_password(sqlite::Database& database, Entrance& entrance, const Credentials& credentials,
                               Instant now) {
    const Keys keys = keys_of(credentials);
    if (const auto wait = begin(entrance, keys, now); wait.count() > 0) return Checked{false, wait};
    const auto user = find_user(database, credentials.name);
    if (!user) return user.error();
    const auto right = entrance.passwords.matches(*user ? (*user)->password_hash : std::string{}, credentials.password);
    if (!right) return right.error();
    if (!*right) {
        if (Status noted = note_failure(database, credentials, user->has_value(), now); !noted) return noted.error();
        return Checked{};
    }
    welcome(entrance, keys);
    return Checked{true, {}};
}

Result<SignedIn> sign_in(sqlite::Database& database, Entrance& entrance, const Credentials& credentials, Instant now) {
    const auto checked = check_password(database, entrance, credentials, now);
    if (!checked) return checked.error();
    if (!checked->right) return SignedIn{std::nullopt, checked->wait};
    auto cookie = start_session(database, credentials, now);
    if (!cookie) return cookie.error();
    return SignedIn{*std::move(cookie), {}};
}

Status sign_out(sqlite::Database& database, const std::string& cookie, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (Status gone = delete_session(database, hash_of_cookie(cookie)); !gone) return gone;
    if (Status noted = record(database, actor, {"sign out", actor.name, {}}); !noted) return noted;
    return transaction->commit();
}

Status sign_out_everywhere(sqlite::Database& database, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (Status gone = delete_sessions_of(database, actor.name); !gone) return gone;
    if (Status noted = record(database, actor, {"sign out everywhere", actor.name, {}}); !noted) return noted;
    return transaction->commit();
}

std::string hash_of_cookie(std::string_view cookie) {
    return crypto::Sha256{}.sha256_hex(cookie);
}

bool is_over(const Session& session, Instant now) {
    if (session.created > now + clock_slack) return true;  // the clock was ahead then: it would live that much longer
    return now - session.created >= longest_session || now - session.last_seen >= longest_idle;
}

}  // namespace riskbild::hub
