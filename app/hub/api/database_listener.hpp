// The listener over the fleet in memory and hub.db. One connection behind a lock, as with the shelf.
#pragma once

#include <mutex>

#include "app/hub/api/listener.hpp"
#include "platform/sqlite/database.hpp"

namespace spdlog {
class logger;
}

namespace riskbild::hub {

class DatabaseListener final : public Listener {
public:
    // `fleet` and `log` must outlive it.
    DatabaseListener(sqlite::Database database, Fleet& fleet, spdlog::logger& log)
        : database_(std::move(database)), fleet_(fleet), log_(log) {}

    Result<bool> hear(const std::string& token, fleet::Heartbeat told) override;
    Result<bool> keep_picture(const std::string& token, const std::string& png) override;
    FleetFigures figures() override { return fleet_.figures(); }
    Result<std::map<std::string, std::int64_t>> deeds() override;

private:
    sqlite::Database database_;
    Fleet& fleet_;
    spdlog::logger& log_;
    std::map<std::string, std::uint64_t> asked_;  // for a picture, with the version that was on the glass
    std::mutex mutex_;
};

}  // namespace riskbild::hub
