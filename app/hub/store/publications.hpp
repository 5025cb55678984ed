// What has been published: the whole history of signed manifests and the snapshots they name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/snapshot/manifest.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Publication {
    std::string channel;
    std::uint64_t version = 0;
    Instant issued{};
    Instant expires{};
    std::string jws;
};

Result<std::optional<Publication>> latest_publication(sqlite::Database& database, const std::string& channel);
// Of every channel that has one, by name, without its jws.
Result<std::vector<Publication>> all_latest_publications(sqlite::Database& database);
// The snapshot, if the channel's latest manifest names it.
Result<std::optional<std::string>> published_snapshot(sqlite::Database& database, const std::string& channel,
                                                      const std::string& sha256);

// What a publication names, and the bodies, whoever may see them.
Result<std::vector<std::string>> hashes_of(sqlite::Database& database, const Publication& publication);
Result<std::string> snapshot_body(sqlite::Database& database, const std::string& sha256);

Status put_snapshot(sqlite::Database& database, const std::string& sha256, const std::string& json);
// Its snapshots must have been put before.
Status put_publication(sqlite::Database& database, const snapshot::Manifest& manifest, const std::string& jws,
                       const std::string& note);

}  // namespace riskbild::hub
