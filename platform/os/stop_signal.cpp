#include "platform/os/stop_signal.hpp"

#include <poll.h>
#include <sys/signalfd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace riskbild::os {

Result<StopSignal> StopSignal::make() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    ::sigprocmask(SIG_BLOCK, &stops, nullptr);
    Descriptor signals(::signalfd(-1, &stops, SFD_CLOEXEC));
    if (!signals.is_open())
        return Error{ErrorKind::io, std::string("signals cannot be watched: ") + std::strerror(errno)};
    return StopSignal(std::move(signals));
}

bool StopSignal::wait(std::chrono::milliseconds longest) const {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + longest;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd watched{signals_.number(), POLLIN, 0};
        const int ready = ::poll(&watched, 1, static_cast<int>(std::clamp<decltype(left)>(left, 0, 3'600'000)));
        if (ready > 0) return true;
        if (left <= 0) return false;
    }
}

}  // namespace riskbild::os
