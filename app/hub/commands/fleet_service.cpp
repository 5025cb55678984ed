#include "app/hub/commands/fleet_service.hpp"

#include <spdlog/spdlog.h>

#include "platform/os/clock.hpp"

namespace riskbild::hub {

FleetService::FleetService(sqlite::Database database, Fleet& fleet, std::vector<TellState> ways, spdlog::logger& log)
    : database_(std::move(database)),
      keeper_(database_, fleet, os::now()),
      log_(log),
      teller_(std::move(ways), log),
      thread_([this] { work(); }) {}

FleetService::~FleetService() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void FleetService::work() {
    do {
        look();
    } while (!is_over());
    look();
}

void FleetService::look() {
    auto news = keeper_.look(os::now());
    if (!news) return log_.error("The displays cannot be looked after: {}", news.error().message);
    for (StateNews& each : *news) teller_.tell(std::move(each));
}

bool FleetService::is_over() {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, interval, [this] { return over_; });
}

}  // namespace riskbild::hub
