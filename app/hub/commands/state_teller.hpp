// Tells others that a display has changed its state: one change at a time, in order, on a thread of its own, so that
// whoever is slow to listen holds up nobody.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/hub/actions/fleet_keeper.hpp"
#include "platform/http/url.hpp"

namespace spdlog {
class logger;
}

namespace riskbild::hub {

using TellState = std::function<Status(const StateNews&)>;

// Runs `program` with news_json() on its standard input and the same in its environment (RISKBILD_DISPLAY, _NAME,
// _CHANNEL, _FROM, _TO, _SINCE); no shell reads any of it. It may take half a minute. Its files lie in `folder`.
// ErrorKind::usage where it is no program.
Result<TellState> tell_by_program(const std::string& program, const std::string& folder);
// POSTs news_json() there; any status below 300 will do. Errors name its host and not its path, which may be a secret.
TellState tell_by_webhook(const http::Url& url);

// {"display", "name", "channel", "from", "to", "since": RFC 3339, "well": bool}
std::string news_json(const StateNews& news);

class StateTeller {
public:
    static constexpr std::size_t most_waiting = 1'000;  // then the oldest is dropped

    StateTeller(std::vector<TellState> ways, spdlog::logger& log);
    ~StateTeller();  // ends the one under way by its own time limit; what waits is dropped
    StateTeller(const StateTeller&) = delete;
    StateTeller& operator=(const StateTeller&) = delete;

    void tell(StateNews news);  // any thread

private:
    void work();
    bool next(StateNews& news);  // false: it is over

    std::vector<TellState> ways_;
    spdlog::logger& log_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<StateNews> waiting_;
    bool over_ = false;
    std::thread thread_;  // last: it uses all the others
};

}  // namespace riskbild::hub
