// One poll after the other against one server: refresh_once with everything it needs, and its outcome told
// to the log and to sync.json.
#pragma once

#include <spdlog/logger.h>

#include <chrono>
#include <memory>
#include <optional>

#include "app/sync/settings.hpp"
#include "app/sync/trust_file.hpp"
#include "core/refresh/refresh.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/os/sync_status.hpp"
#include "platform/sqlite/cache.hpp"

namespace riskbild::sync {

struct Outcome {
    std::optional<Error> error;                       // empty: the poll went well
    std::optional<std::chrono::seconds> retry_after;  // asked for by the server
};

class Poller {
public:
    // `cancel` becomes readable when the program shall end; a transfer is then given up.
    Poller(Settings settings, spdlog::logger& log, int cancel);

    // Opens the cache, which recovers what a power cut left; poll() tries again if it failed.
    Status open_cache();
    bool holds_something();
    Outcome poll();

private:
    Result<refresh::Refreshed> refresh(std::optional<std::chrono::seconds>& retry_after);
    Result<refresh::Options> options(Instant now) const;
    void tell(const Result<refresh::Refreshed>& result);

    Settings settings_;
    spdlog::logger& log_;
    int cancel_;
    std::unique_ptr<sqlite::CacheWriter> cache_;
    TrustFile trust_;
    crypto::Ed25519Verifier verifier_;
    crypto::Sha256 hasher_;
    os::SyncStatus status_;
};

}  // namespace riskbild::sync
