// The heartbeat: each minute the device tells its hub how it is doing (core/fleet). The poll goes on whatever becomes
// of it.
#pragma once

#include <spdlog/logger.h>

#include <chrono>
#include <optional>
#include <string>

#include "core/base/result.hpp"
#include "core/fleet/heartbeat.hpp"
#include "platform/http/post.hpp"
#include "platform/os/display_status.hpp"

namespace riskbild::sync {

using Moment = std::chrono::steady_clock::time_point;

// What the device can tell, besides what is on the glass.
struct Account {
    std::string program;         // this program's version
    std::optional<Error> error;  // of the last poll
    bool clock_is_good = true;
    std::optional<Error> at_start{};  // what was wrong then, and may be still
};

// `told`: empty where no display has told anything since the device started. It is alive when it has lately told.
fleet::Heartbeat heartbeat_of(const Account& account, const std::optional<os::ToldDisplay>& told,
                              std::chrono::seconds monotonic);

class Heart {
public:
    static constexpr std::chrono::seconds interval{60};
    static constexpr std::chrono::hours silence{1};  // after a server that takes no heartbeats: it serves plain files
    static constexpr std::chrono::seconds deadline{5};

    Heart(Moment first, spdlog::logger& log) : log_(log), next_(first) {}

    Moment next() const { return next_; }  // when to beat
    struct Reply {
        bool picture = false;                   // somebody at the hub waits for one of the glass
        std::optional<fleet::Screen> screen{};  // as people say there; empty: the hub says nothing of it
    };
    // Never takes longer than the deadline. `chance` in [0, 1) spreads the displays over a tenth of the interval.
    Reply beat(const http::Access& access, const Account& account, Moment now, double chance);
    // Not before: the device does not know yet whom to tell, or has just been told.
    void wait_until(Moment moment) { next_ = moment; }
    // Asks the display for a picture of the glass and sends it. Waits for the display for two seconds at most.
    void send_picture(const http::Access& access);

private:
    Reply heard(const Result<http::Receipt>& receipt, Moment now);
    void complain(const std::string& complaint);

    spdlog::logger& log_;
    Moment next_;
    std::string complaint_;  // what was logged last
};

}  // namespace riskbild::sync
