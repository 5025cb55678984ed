#include "app/hub/store/signing_keys.hpp"

#include <algorithm>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

SigningKey read_key(const sqlite::Statement& row) {
    return {static_cast<std::uint64_t>(row.number(0)),
            snapshot::key_from_text(row.text(1)).value_or(snapshot::PublicKey{}),
            parse_instant(row.text(2)).value_or(Instant{}), row.number(3) != 0};
}

}  // namespace

Status put_signing_key(sqlite::Database& database, const SigningKey& key) {
    auto put = database.prepare(
        "INSERT OR REPLACE INTO signing_key (epoch, public_key, signs_from, signs) "
        "VALUES (?1, ?2, ?3, ?4)");
    if (!put) return put.error();
    put->bind(1, static_cast<std::int64_t>(key.epoch)).bind(2, snapshot::to_text(key.key));
    return put->bind(3, to_rfc3339(key.signs_from)).bind(4, std::int64_t{key.signs}).run();
}

Result<std::vector<SigningKey>> all_signing_keys(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT epoch, public_key, signs_from, signs FROM signing_key ORDER BY epoch"),
                    read_key);
}

Result<KeyStanding> standing_of(sqlite::Database& database, const snapshot::PublicKey& key) {
    const auto keys = all_signing_keys(database);
    if (!keys) return keys.error();
    KeyStanding standing;
    const auto own = std::ranges::find(*keys, key, &SigningKey::key);
    if (own == keys->end()) return standing;
    standing.epoch = own->epoch;
    for (auto later = own + 1; later != keys->end(); ++later) {
        if (later->signs)
            standing.over = true;
        else
            standing.next = *later;
    }
    return standing;
}

}  // namespace riskbild::hub
