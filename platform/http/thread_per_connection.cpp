#include "platform/http/thread_per_connection.hpp"

#include <system_error>
#include <thread>

namespace riskbild::http {

void ThreadPerConnection::enqueue(std::function<void()> task) {
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return running_ < most_; });
        ++running_;
    }
    const auto work = [this, task = std::move(task)] {
        task();
        finished();
    };
    try {
        std::thread(work).detach();
    } catch (const std::system_error&) {
        work();  // no thread to be had: serve it here rather than leave it hanging
    }
}

void ThreadPerConnection::finished() {
    // Told under the lock: shutdown() may destroy this object as soon as it is released.
    const std::lock_guard lock(mutex_);
    --running_;
    changed_.notify_all();
}

void ThreadPerConnection::shutdown() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return running_ == 0; });
}

}  // namespace riskbild::http
