// What has been published: the whole history of signed manifests and the snapshots they name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/snapshot/manifest.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

enum class PublicationKind {
    publish,
    renew,     // the same once more, since its time was running out
    back,      // what an earlier one showed
    withdraw,  // without what was withdrawn
};

std::string_view name_of(PublicationKind kind);

// Who published, why, and how it came about.
struct Imprint {
    PublicationKind kind = PublicationKind::publish;
    std::string who;
    std::string note;
};

struct Publication {
    std::string channel;
    std::uint64_t version = 0;
    Instant issued{};
    Instant expires{};
    std::string jws;
    Imprint imprint{};
};

Result<std::optional<Publication>> latest_publication(sqlite::Database& database, const std::string& channel);
// The latest but renewals: since when the channel shows what it shows, and by whose hand.
Result<std::optional<Publication>> latest_change(sqlite::Database& database, const std::string& channel);
// ErrorKind::not_found where the channel has no such version.
Result<Publication> publication_of_version(sqlite::Database& database, const std::string& channel,
                                           std::uint64_t version);
// Of every channel that has one, by name, without its jws.
Result<std::vector<Publication>> all_latest_publications(sqlite::Database& database);

struct Change {
    Publication publication;
    std::int64_t renewals = 0;  // of it, before the next change
};
// The newest `most` changes below version `before`, newest first; renewals are counted with what they renew.
Result<std::vector<Change>> changes_of(sqlite::Database& database, const std::string& channel, std::uint64_t before,
                                       int most);

// The snapshot, if the channel's latest manifest names it.
Result<std::optional<std::string>> published_snapshot(sqlite::Database& database, const std::string& channel,
                                                      const std::string& sha256);

// What a publication names, and the bodies, whoever may see them.
Result<std::vector<std::string>> hashes_of(sqlite::Database& database, const Publication& publication);
Result<std::string> snapshot_body(sqlite::Database& database, const std::string& sha256);

Status put_snapshot(sqlite::Database& database, const std::string& sha256, const std::string& json);
// Its snapshots must have been put before.
Status put_publication(sqlite::Database& database, const snapshot::Manifest& manifest, const std::string& jws,
                       const Imprint& imprint);
// The channel's whole history.
Status remove_publications(sqlite::Database& database, const std::string& channel);

}  // namespace riskbild::hub
