#include "app/display/supervisor.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace riskbild::display {

namespace {

using std::chrono::seconds;

constexpr seconds longest_delay{60};
constexpr seconds look_again{60};

}  // namespace

void Supervisor::tend(Moment now) {
    if (child_) {
        const auto how = child_->ended();
        if (!how) return;
        child_.reset();
        if (now - started_ > longest_delay) delay_ = seconds{1};  // it had run well
        spdlog::warn("{} has ended ({}); it is started again in {} s", arguments_.front(), *how, delay_.count());
        next_start_ = now + delay_;
        delay_ = std::min(2 * delay_, longest_delay);
    }
    if (now >= next_start_) start(now);
}

void Supervisor::start(Moment now) {
    auto child = os::ChildProcess::start(arguments_);
    started_ = now;
    if (child) {
        child_ = std::move(*child);
        return;
    }
    spdlog::warn("{}", child.error().message);
    next_start_ = now + longest_delay;
}

Moment Supervisor::deadline(Moment now) const {
    return child_ ? now + look_again : next_start_;
}

}  // namespace riskbild::display
