#include "app/hub/actions/key_change.hpp"

#include <algorithm>
#include <filesystem>

#include "app/hub/actions/publish_issue.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/publications.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

std::string next_file(const DataFolder& folder) {
    return folder.path() + "/keys/ed25519.next";
}

Status remove_next_file(const DataFolder& folder) {
    std::error_code code;
    std::filesystem::remove(next_file(folder), code);
    return code ? Status(Error{ErrorKind::io, next_file(folder) + ": cannot be removed: " + code.message()}) : done();
}

// Where none has been announced, what lies there is left over from a call that the power ended.
Result<snapshot::PublicKey> make_next_key(const DataFolder& folder) {
    if (const Status removed = remove_next_file(folder); !removed) return removed.error();
    const auto signer = crypto::Ed25519Signer::create(next_file(folder));
    if (!signer) return signer.error();
    return (*signer)->public_key();
}

Result<std::optional<SigningKey>> announced(sqlite::Database& database) {
    const auto keys = all_signing_keys(database);
    if (!keys) return keys.error();
    const auto found = std::ranges::find(*keys, false, &SigningKey::signs);
    return found == keys->end() ? std::nullopt : std::optional{*found};
}

// Every channel's manifest once more, as it is, by the key that signs now.
Status sign_all_anew(sqlite::Database& database, const Press& press, const Actor& actor) {
    const auto channels = all_latest_publications(database);
    if (!channels) return channels.error();
    for (const Publication& channel : *channels) {
        const auto latest = latest_publication(database, channel.channel);
        if (!latest) return latest.error();
        auto manifest = opened(**latest, press);
        if (!manifest) return manifest.error();
        const Imprint imprint{PublicationKind::renew, actor.name, {}};
        if (Status issued = issue(database, press, *manifest, actor, imprint); !issued) return issued;
    }
    return done();
}

Status note_announced(sqlite::Database& database, const SigningKey& now, const SigningKey& next) {
    if (Status put = put_signing_key(database, now); !put) return put;
    return put_signing_key(database, next);
}

// On disk before the database says so.
Status replace_key_file(const DataFolder& folder) {
    const auto seed = os::read_secret_file(next_file(folder), 64);
    if (!seed) return seed.error();
    if (Status kept = os::write_file_atomically(folder.path() + "/keys/ed25519", *seed, 0600); !kept) return kept;
    return remove_next_file(folder);
}

}  // namespace

Result<SigningKey> announce_key(const DataFolder& folder, sqlite::Database& database, std::chrono::days grace,
                                const Actor& actor) {
    const auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto standing = standing_of(database, kit->signer->public_key());
    if (!standing) return standing.error();
    if (standing->next)
        return Error{ErrorKind::usage, "a new key has been announced already, and signs from " +
                                           to_rfc3339(standing->next->signs_from) +
                                           "; --now takes it into use at once"};
    const auto key = make_next_key(folder);
    if (!key) return key.error();
    const SigningKey now{standing->epoch, kit->signer->public_key(), actor.now, true};
    const SigningKey next{standing->epoch + 1, *key, actor.now + grace, false};
    if (const Status noted = note_announced(database, now, next); !noted) return noted.error();
    if (const Status signed_anew = sign_all_anew(database, kit->press(), actor); !signed_anew)
        return signed_anew.error();
    const std::string detail = in_log({{"signs_from", {{"time", to_rfc3339(next.signs_from)}}}});
    if (const Status put = record(database, actor, {"announce key", snapshot::key_id(next.key), detail}); !put)
        return put.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return next;
}

Result<bool> turn_key_over(const DataFolder& folder, sqlite::Database& database, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    auto next = announced(database);
    if (!next) return next.error();
    if (!*next) return false;
    if (os::exists(next_file(folder)))
        if (const Status replaced = replace_key_file(folder); !replaced) return replaced.error();
    const auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    if (kit->signer->public_key() != (*next)->key)
        return Error{ErrorKind::io, next_file(folder) + ": is not there; restore it from a backup of the data folder"};
    (*next)->signs = true;
    if (const Status put = put_signing_key(database, **next); !put) return put.error();
    if (const Status signed_anew = sign_all_anew(database, kit->press(), actor); !signed_anew)
        return signed_anew.error();
    if (const Status put = record(database, actor, {"change key", snapshot::key_id((*next)->key), ""}); !put)
        return put.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return true;
}

Result<bool> turn_key_over_if_due(const DataFolder& folder, sqlite::Database& database, const Actor& actor) {
    const auto next = announced(database);
    if (!next) return next.error();
    return *next && (*next)->signs_from <= actor.now ? turn_key_over(folder, database, actor) : Result<bool>(false);
}

}  // namespace riskbild::hub
