#include "app/hub/actions/preview_cache.hpp"

#include "core/snapshot/snapshot.hpp"
#include "platform/sqlite/cache.hpp"

namespace riskbild::hub {
namespace {

// Always: pictures do not tell when something was published.
constexpr Instant issued{};
constexpr Instant expires{std::chrono::days{365'000}};

Status put_board(sqlite::CacheWriter& cache, const Showing& showing, const snapshot::BoardEntry& entry) {
    const auto body = showing.body(entry);
    if (!body) return body.error();
    const auto board = snapshot::decode(*body);
    if (!board) return board.error();
    return cache.put(entry, snapshot::encode(snapshot::summarize(*board)), *body);
}

// The display's program never looks at the signature: the refresher has.
Status fill(const std::string& path, const Showing& showing) {
    auto cache = sqlite::CacheWriter::open(path);
    if (!cache) return cache.error();
    if (Status begun = (*cache)->begin(); !begun) return begun;
    for (const snapshot::BoardEntry& entry : showing.manifest.boards)
        if (Status put = put_board(**cache, showing, entry); !put) return put;
    snapshot::Manifest manifest = showing.manifest;
    manifest.version = std::max<std::uint64_t>(manifest.version, 1);
    manifest.issued = issued;
    manifest.expires = expires;
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

Result<std::string> cache_of(const Studio& studio, const Showing& showing) {
    const auto folder = studio.store.get(cache_key(studio, showing),
                                         [&](const std::string& fresh) { return fill(fresh + "/cache.db", showing); });
    if (!folder) return folder.error();
    return *folder + "/cache.db";
}

}  // namespace riskbild::hub
