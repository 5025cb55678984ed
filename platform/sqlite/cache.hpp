// cache.db between riskbild-sync (the one writer) and riskbild (a reader). Disposable: whatever is wrong
// with it, it is set aside and fetched anew. Rollback journal, synchronous=EXTRA, one transaction a refresh.
//
//   application_id 'RBc1', user_version 1
//   channel(name, jws, manifest, etag, last_modified)   one row; `manifest` is the verified payload
//   board(id, position, sha256, summary, body)          one row a board
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/refresh/refresh.hpp"

namespace riskbild::sqlite {

// Creates the file if missing, recovers a hot journal, checks a foreign or damaged file and sets it
// aside as FILE.damaged-N. Not thread-safe; one per file and process.
class CacheWriter final : public refresh::Cache {
public:
    static Result<std::unique_ptr<CacheWriter>> open(const std::string& path);
    ~CacheWriter() override;

    Result<refresh::Held> held() override;
    Status begin() override;
    Status put(const snapshot::BoardEntry& entry, const std::string& summary, const std::string& body) override;
    Status commit(const snapshot::Manifest& manifest, const std::string& jws,
                  const refresh::Validators& validators) override;
    void rollback() override;

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

// Read-only and never creates or repairs. Each call is its own short transaction; ErrorKind::busy when the
// writer holds the lock longer than the timeout, not_found when there is no cache yet. Not thread-safe.
class CacheReader {
public:
    static Result<std::unique_ptr<CacheReader>> open(const std::string& path);
    ~CacheReader();

    // Empty channel name in the manifest: nothing has been published yet.
    Result<CachedChannel> channel();
    Result<std::string> body(const std::string& board);  // snapshot JSON
    // Changes whenever another process has committed; cheap, for the look each minute.
    Result<std::int64_t> data_version();

private:
    struct State;
    explicit CacheReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace riskbild::sqlite
