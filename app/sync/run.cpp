#include "app/sync/run.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <random>

#include "app/sync/exit_code.hpp"
#include "app/sync/heartbeat.hpp"
#include "app/sync/poller.hpp"
#include "core/refresh/backoff.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/stop_signal.hpp"

namespace riskbild::sync {
namespace {

using refresh::Delay;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds time_to_draw{5};  // what the first poll has fetched

class Chance {
public:
    double draw() { return std::uniform_real_distribution<double>(0, 1)(engine_); }

private:
    std::mt19937_64 engine_{std::random_device{}()};
};

spdlog::logger make_log() {
    spdlog::logger log("riskbild-sync", std::make_shared<spdlog::sinks::stderr_sink_st>());
    log.set_pattern("%Y-%m-%dT%H:%M:%S%z %l: %v");
    return log;
}

Delay next_delay(const Outcome& outcome, unsigned failures, const refresh::Pace& pace, double chance) {
    if (outcome.again) return *outcome.again;
    if (!outcome.error) return regular_delay(pace, chance);
    if (outcome.retry_after) return asked_delay(pace, *outcome.retry_after, chance);
    return backoff_delay(pace, failures, chance);
}

// Tells the hub how the device is doing; whatever comes of it, the polls go on.
void beat(Heart& heart, Poller& poller, Account account, double chance) {
    const auto access = poller.hub_access();
    if (!access) return heart.wait_until(Clock::now() + Heart::interval);
    account.clock_is_good = access->now <= os::now();
    const Heart::Reply reply = heart.beat(*access, account, Clock::now(), chance);
    if (reply.screen) poller.learn_screen(*reply.screen);
    if (reply.picture) heart.send_picture(*access);
}

Delay time_until(Moment moment) {
    return std::max(Delay::zero(), std::chrono::ceil<Delay>(moment - Clock::now()));
}

int run_for_ever(Poller& poller, const Settings& settings, spdlog::logger& log, const os::StopSignal& stop) {
    refresh::Pace pace;
    pace.interval = settings.interval;
    Chance chance;
    unsigned failures = 0;
    Account account{settings.version, {}, true, settings.at_start};
    Moment next_poll = Clock::now() + first_delay(pace, poller.holds_something(), chance.draw());
    Heart heart(next_poll + time_to_draw, log);
    bool is_being_paired = false;
    while (!stop.wait(time_until(std::min(next_poll, heart.next())))) {
        if (Clock::now() >= next_poll) {
            const Outcome outcome = poller.poll();
            failures = outcome.error ? failures + 1 : 0;
            account.error = outcome.error;
            // Whoever has just let the device in waits for its first word.
            if (is_being_paired && !outcome.pairing) heart.wait_until(Clock::now() + time_to_draw);
            is_being_paired = outcome.pairing.has_value();
            next_poll = Clock::now() + next_delay(outcome, failures, pace, chance.draw());
        }
        if (Clock::now() >= heart.next()) beat(heart, poller, account, chance.draw());
    }
    return exit_done;
}

int polled_once(Poller& poller) {
    const Outcome outcome = poller.poll();
    return outcome.error || outcome.again ? exit_failed : exit_done;
}

int ended(const Status& outcome, spdlog::logger& log) {
    if (!outcome) log.error("{}", outcome.error().message);
    return outcome ? exit_done : exit_code_of(outcome.error());
}

}  // namespace

int run(const Settings& settings) {
    const Result<os::StopSignal> stop = os::StopSignal::make();
    if (!stop) {
        std::cerr << "riskbild-sync: " << stop.error().message << "\n";
        return exit_failed;
    }
    spdlog::logger log = make_log();
    Poller poller(settings, log, stop->descriptor());
    if (settings.unpair) return ended(poller.unpair(), log);
    if (settings.once) return polled_once(poller);
    // Before any network: the display waits for a journal to be recovered. A failure comes back in poll().
    static_cast<void>(poller.open_cache());
    return run_for_ever(poller, settings, log, *stop);
}

}  // namespace riskbild::sync
