// httplib's own pool has eight threads: eight slow clients stop it. Here each connection gets a
// thread of its own, up to a bound; beyond it accept() waits, and the kernel queues.
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <mutex>

namespace riskbild::http {

class ThreadPerConnection final : public httplib::TaskQueue {
public:
    explicit ThreadPerConnection(size_t most) : most_(most) {}

    void enqueue(std::function<void()> task) override;
    void shutdown() override;  // waits for all tasks

private:
    void finished();

    size_t most_;
    std::mutex mutex_;
    std::condition_variable changed_;
    size_t running_ = 0;
};

}  // namespace riskbild::http
