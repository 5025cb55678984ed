// The fleet while the hub serves: a thread that looks after the displays every few seconds and hands on what people
// are to know.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/hub/actions/fleet_keeper.hpp"
#include "app/hub/commands/state_teller.hpp"

namespace riskbild::hub {

class FleetService {
public:
    static constexpr std::chrono::seconds interval{5};

    // `fleet` and `log` must outlive it.
    FleetService(sqlite::Database database, Fleet& fleet, std::vector<TellState> ways, spdlog::logger& log);
    ~FleetService();  // looks once more, so that nothing told is lost
    FleetService(const FleetService&) = delete;
    FleetService& operator=(const FleetService&) = delete;

private:
    void work();
    void look();
    bool is_over();  // waits for the interval

    sqlite::Database database_;
    FleetKeeper keeper_;
    spdlog::logger& log_;
    StateTeller teller_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool over_ = false;
    std::thread thread_;  // last: it uses all the others
};

}  // namespace riskbild::hub
