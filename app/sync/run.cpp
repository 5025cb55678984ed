#include "app/sync/run.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <iostream>
#include <memory>
#include <random>

#include "app/sync/exit_code.hpp"
#include "app/sync/poller.hpp"
#include "core/refresh/backoff.hpp"
#include "platform/os/stop_signal.hpp"

namespace riskbild::sync {
namespace {

using refresh::Delay;

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
    if (!outcome.error) return regular_delay(pace, chance);
    if (outcome.retry_after) return asked_delay(pace, *outcome.retry_after, chance);
    return backoff_delay(pace, failures, chance);
}

int run_for_ever(Poller& poller, const refresh::Pace& pace, const os::StopSignal& stop) {
    Chance chance;
    unsigned failures = 0;
    Delay delay = first_delay(pace, poller.holds_something(), chance.draw());
    while (!stop.wait(delay)) {
        const Outcome outcome = poller.poll();
        failures = outcome.error ? failures + 1 : 0;
        delay = next_delay(outcome, failures, pace, chance.draw());
    }
    return exit_done;
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
    if (settings.once) return poller.poll().error ? exit_failed : exit_done;
    // Before any network: the display waits for a journal to be recovered. A failure comes back in poll().
    static_cast<void>(poller.open_cache());
    refresh::Pace pace;
    pace.interval = settings.interval;
    return run_for_ever(poller, pace, *stop);
}

}  // namespace riskbild::sync
