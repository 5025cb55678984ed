// One poll after the other against one server: refresh_once with everything it needs or, while the device has not
// been let in, one turn of pairing; and its outcome told to the log and to sync.json.
//
// A hub that does not know the device's token any longer and gives it a code instead has shut it out: what is shown is
// dropped at once. A 401 alone does not do that, for it may be a web server's in between; then, as without any contact,
// the wall shows on and says how old it is, until the channel's limit. A device that has been given another channel
// drops what it shows, too.
#pragma once

#include <spdlog/logger.h>

#include <chrono>
#include <memory>
#include <optional>

#include "app/sync/membership.hpp"
#include "app/sync/pairing.hpp"
#include "app/sync/settings.hpp"
#include "app/sync/trust_file.hpp"
#include "core/refresh/refresh.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/os/sync_status.hpp"
#include "platform/sqlite/cache.hpp"

namespace riskbild::sync {

struct Outcome {
    std::optional<Error> error;                         // empty: the poll went well
    std::optional<std::chrono::seconds> retry_after{};  // asked for by the server
    std::optional<std::chrono::seconds> again{};  // the next poll is due then: the device is being paired or moved
    std::string fault{};                          // of the error, as fault.hpp has it
    std::optional<os::Pairing> pairing{};         // while the device has not been let in
};

class Poller {
public:
    // `cancel` becomes readable when the program shall end; a transfer is then given up.
    Poller(Settings settings, spdlog::logger& log, int cancel);

    // Opens the cache, which recovers what a power cut left; poll() tries again if it failed.
    Status open_cache();
    bool holds_something();
    Outcome poll();
    // How to reach the hub as a member; ErrorKind::not_found while the device has not been let in.
    Result<http::Access> hub_access();
    // What the hub has just said of the screen: kept, and told to the display.
    void learn_screen(const fleet::Screen& screen);
    // Forgets what pairing gave, whom the device trusts and what it shows: as after the installation.
    Status unpair();

private:
    Outcome visit();
    Outcome refresh(const Membership& membership);
    Outcome pair();
    Outcome admit(const Membership& given);
    Outcome learn_channel(Membership membership);
    Outcome move(Membership membership, Outcome outcome);
    bool is_keyless(const refresh::Options& options);
    Status trust(const snapshot::PublicKey& key);
    Status drop_what_is_shown();
    refresh::Options options(const Membership& membership) const;
    Result<http::Access> access(const Membership& membership);
    void report(const refresh::Refreshed& refreshed);
    void tell(const Outcome& outcome);

    Settings settings_;
    spdlog::logger& log_;
    int cancel_;
    std::unique_ptr<sqlite::CacheWriter> cache_;
    TrustFile trust_;
    PairingTalk talk_;
    crypto::Ed25519Verifier verifier_;
    crypto::Sha256 hasher_;
    os::SyncStatus status_;
};

}  // namespace riskbild::sync
