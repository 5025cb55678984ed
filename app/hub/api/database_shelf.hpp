// The routes' shelf over hub.db. One connection behind a lock: a look-up takes microseconds, and other
// processes' commands are seen by the next request. Pairing, which anybody may ask for and which writes, has a
// connection of its own, so that no display waits for it.
#pragma once

#include <map>
#include <mutex>

#include "app/hub/api/routes.hpp"
#include "platform/sqlite/database.hpp"

namespace spdlog {
class logger;
}

namespace riskbild::hub {

class DatabaseShelf final : public Shelf {
public:
    // From now on the connections wait a second at most for a database that another program has locked: whoever asks
    // after that waits behind it.
    DatabaseShelf(sqlite::Database database, sqlite::Database for_pairing, spdlog::logger& log);

    Result<std::optional<Token>> token(const std::string& id) override;
    Result<std::optional<Publication>> latest(const std::string& channel) override;
    Result<std::optional<std::string>> snapshot(const std::string& channel, const std::string& sha256) override;
    Result<std::vector<Publication>> all_latest() override;
    void seen(const std::string& token_id) override;
    Result<bool> signs(const snapshot::PublicKey& key) override;
    Result<DisplayScreen> screen(const std::string& token_id) override;
    Result<PairingOffer> offer_pairing(const DeviceAccount& device, const std::string& peer) override;
    Result<PolledPairing> poll_pairing(const std::string& device_code) override;

    // The devices heard of since the last call, so that requests themselves never write.
    std::map<std::string, Instant> take_seen();

private:
    sqlite::Database database_;
    sqlite::Database for_pairing_;
    spdlog::logger& log_;
    std::map<std::string, Instant> seen_;
    std::mutex mutex_;          // of the first connection and `seen_`
    std::mutex pairing_mutex_;  // of the second
};

}  // namespace riskbild::hub
