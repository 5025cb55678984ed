// cache.db between riskbild-sync (the one writer) and riskbild (a reader). Disposable: when it is damaged
// it is set aside and fetched anew. Rollback journal, synchronous=EXTRA, one transaction a refresh.
//
//   application_id 'RBc1', user_version 1
//   channel(name, jws, manifest, etag, last_modified, checksum)   at most one row; `manifest` is the verified payload
//   board(id, sha256, summary, checksum, body_checksum, body)     one row a board; the manifest has their order
//
// The checksums find damage of the medium that SQLite cannot see; they are no protection against anybody.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/refresh/refresh.hpp"

namespace riskbild::sqlite {

// Tells the operator of what was done although nothing failed; called on the thread that called.
using Warn = std::function<void(const std::string& message)>;

// Creates the file if missing, recovers a hot journal, checks all of it, and sets a damaged one aside as
// FILE.damaged-N, which `warn` is told. What was never a cache (a link, a folder, a text, a sound database of
// another program) is refused (usage) and left as it is, and so is what may not be written (io). held() notices when
// the file was removed or touched by others, and does all that again. Boards wait in a temporary table, so a slow
// server never holds the lock. After a failed commit() the file is opened and checked anew. Not thread-safe; one per
// file and process.
class CacheWriter final : public refresh::Cache {
public:
    static Result<std::unique_ptr<CacheWriter>> open(const std::string& path, Warn warn = {});
    ~CacheWriter() override;

    Result<refresh::Held> held() override;
    Status begin() override;
    Status put(const snapshot::BoardEntry& entry, const std::string& summary, const std::string& body) override;
    Status commit(const snapshot::Manifest& manifest, const std::string& jws,
                  const refresh::Validators& validators) override;
    void rollback() override;
    // Drops everything, at once: the device may not show it any longer. held() must have succeeded before.
    Status clear();

private:
    struct State;
    explicit CacheWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

struct CachedBoard {
    std::string id;
    std::string sha256;
    std::string summary;  // JSON, snapshot::decode_summary
    bool operator==(const CachedBoard&) const = default;
};

struct CachedChannel {
    snapshot::Manifest manifest;
    std::vector<CachedBoard> boards;  // in the manifest's order
    bool operator==(const CachedChannel&) const = default;
};

// Read-only and never creates or repairs. Each call is its own short transaction. Errors: busy when the writer
// holds the lock longer than the timeout, or must recover a journal first; not_found when there is no cache
// yet; input when it is damaged (the writer sets it aside when it looks next). Follows a file that was replaced.
// Not thread-safe.
class CacheReader {
public:
    static Result<std::unique_ptr<CacheReader>> open(const std::string& path);
    ~CacheReader();

    // Empty channel name in the manifest: nothing has been published yet.
    Result<CachedChannel> channel();
    // Snapshot JSON of a board of the last channel(); busy when the cache has changed since: call that again.
    Result<std::string> body(const std::string& board);
    // Changes whenever another process has committed; cheap, for the look each minute.
    Result<std::int64_t> data_version();

private:
    struct State;
    explicit CacheReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace riskbild::sqlite
