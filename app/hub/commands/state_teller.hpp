// Tells others that a display has changed its state: one change at a time, in order, on a thread of its own, so that
// whoever is slow to listen holds up nobody.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "app/hub/actions/fleet_keeper.hpp"

namespace spdlog {
class logger;
}

namespace riskbild::hub {

// Another thread may have it given up; it must return soon after that.
using TellState = std::function<Status(const StateNews&, const std::stop_token& give_up)>;

class StateTeller {
public:
    static constexpr std::size_t most_waiting = 1'000;  // then the oldest is dropped
    static constexpr std::chrono::seconds grace{3};

    StateTeller(std::vector<TellState> ways, spdlog::logger& log);
    // Takes at most `grace` and the moment that killing a program takes: whoever is being told has so long to hear it
    // out, and is given up then. What waits is dropped.
    ~StateTeller();
    StateTeller(const StateTeller&) = delete;
    StateTeller& operator=(const StateTeller&) = delete;

    void tell(StateNews news);  // any thread

private:
    void work();
    void tell_all(const StateNews& news);
    bool next(StateNews& news);  // false: it is over

    std::vector<TellState> ways_;
    spdlog::logger& log_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<StateNews> waiting_;
    bool over_ = false;
    bool idle_ = true;
    std::stop_source give_up_;
    std::thread thread_;  // last: it uses all the others
};

}  // namespace riskbild::hub
