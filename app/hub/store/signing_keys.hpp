// The keys that sign manifests, by epoch. None is noted here before the first is changed: that one has epoch 1.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/date.hpp"
#include "core/snapshot/manifest.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct SigningKey {
    std::uint64_t epoch = 1;
    snapshot::PublicKey key{};
    Instant signs_from{};
    bool signs = false;  // it does, or has done; else it has been announced
};

Status put_signing_key(sqlite::Database& database, const SigningKey& key);  // or changes that of its epoch
Result<std::vector<SigningKey>> all_signing_keys(sqlite::Database& database);

// How a key stands among them.
struct KeyStanding {
    std::uint64_t epoch = 1;
    std::optional<SigningKey> next{};  // announced
    bool over = false;                 // another signs in its place
};
Result<KeyStanding> standing_of(sqlite::Database& database, const snapshot::PublicKey& key);

}  // namespace riskbild::hub
