#include "app/hub/actions/preview_cache.hpp"

#include "core/snapshot/snapshot.hpp"
#include "platform/sqlite/cache.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds life = std::chrono::days{3650};  // contact tells how old it is, not this

Status put_board(sqlite::CacheWriter& cache, const Showing& showing, const snapshot::BoardEntry& entry) {
    const auto body = showing.body(entry);
    if (!body) return body.error();
    const auto board = snapshot::decode(*body);
    if (!board) return board.error();
    return cache.put(entry, snapshot::encode(snapshot::summarize(*board)), *body);
}

// As if it had been fetched just now. The display's program never looks at the signature: the refresher has.
Status fill(const std::string& path, const Showing& showing, Instant now) {
    auto cache = sqlite::CacheWriter::open(path);
    if (!cache) return cache.error();
    if (Status begun = (*cache)->begin(); !begun) return begun;
    for (const snapshot::BoardEntry& entry : showing.manifest.boards)
        if (Status put = put_board(**cache, showing, entry); !put) return put;
    snapshot::Manifest manifest = showing.manifest;
    manifest.version = std::max<std::uint64_t>(manifest.version, 1);
    manifest.issued = now;
    manifest.expires = now + life;
    return (*cache)->commit(manifest, {}, {});
}

}  // namespace

std::string cache_key(const Studio& studio, const Showing& showing) {
    snapshot::Manifest timeless = showing.manifest;
    timeless.version = 0;
    timeless.issued = {};
    timeless.expires = {};
    return studio.hasher.sha256_hex("cache\n" + studio.version + "\n" + snapshot::encode(timeless));
}

Result<std::string> cache_of(const Studio& studio, const Showing& showing, Instant now) {
    const auto folder = studio.store.get(
        cache_key(studio, showing), [&](const std::string& fresh) { return fill(fresh + "/cache.db", showing, now); });
    if (!folder) return folder.error();
    return *folder + "/cache.db";
}

}  // namespace riskbild::hub
