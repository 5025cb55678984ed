#include "platform/os/folder_watch.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <thread>

#include "platform/os/descriptor.hpp"

namespace riskbild::os {

namespace {

// A commit deletes the journal while it still holds the lock: wait until the burst is over.
constexpr int settle_ms = 50;
// What SQLite's rollback journal and an atomic rename leave behind; a reader's own looks cause none of it.
constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_TO;

void drain(int inotify) {
    std::array<char, 4096> events{};
    while (::read(inotify, events.data(), events.size()) > 0) {
    }
}

}  // namespace

struct FolderWatch::State {
    Descriptor inotify{::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)};
    Descriptor stop{::eventfd(0, EFD_CLOEXEC)};
    std::function<void()> on_change;
    std::thread thread;

    // True when the watch is to end.
    bool stopped_within(int timeout_ms) const {
        pollfd waited{stop.number(), POLLIN, 0};
        return ::poll(&waited, 1, timeout_ms) > 0;
    }

    void run() const {
        for (;;) {
            std::array<pollfd, 2> waited{{{inotify.number(), POLLIN, 0}, {stop.number(), POLLIN, 0}}};
            if (::poll(waited.data(), waited.size(), -1) < 0 && errno != EINTR) return;
            if (stopped_within(settle_ms)) return;
            drain(inotify.number());
            on_change();
        }
    }
};

FolderWatch::FolderWatch(std::unique_ptr<State> state) : state_(std::move(state)) {
    state_->thread = std::thread([watched = state_.get()] { watched->run(); });
}

FolderWatch::~FolderWatch() {
    const std::uint64_t one = 1;
    static_cast<void>(::write(state_->stop.number(), &one, sizeof one) == sizeof one);
    state_->thread.join();
}

Result<std::unique_ptr<FolderWatch>> FolderWatch::start(const std::vector<std::string>& folders,
                                                        std::function<void()> on_change) {
    auto state = std::make_unique<State>();
    if (!state->inotify.is_open() || !state->stop.is_open()) {
        return Error{ErrorKind::io, std::string("inotify cannot be used: ") + std::strerror(errno)};
    }
    for (const std::string& folder : folders) {
        if (::inotify_add_watch(state->inotify.number(), folder.c_str(), changes | IN_ONLYDIR) < 0) {
            return Error{ErrorKind::io, folder + ": cannot be watched: " + std::strerror(errno)};
        }
    }
    state->on_change = std::move(on_change);
    return std::unique_ptr<FolderWatch>(new FolderWatch(std::move(state)));
}

}  // namespace riskbild::os
