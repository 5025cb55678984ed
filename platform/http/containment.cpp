#include "platform/http/containment.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "platform/http/contained_child.hpp"
#include "platform/http/packing.hpp"

namespace riskbild::http {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t packing_overhead = 64 * 1024;  // headers and lengths around a body

Error network(const Question& question, const std::string& message) {
    return {ErrorKind::network, place_of(question) + ": " + message};
}

// The child and the reading end of its pipe; ends both.
class Child {
public:
    explicit Child(const Question& question) {
        std::array<int, 2> ends{-1, -1};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
        const pid_t parent = ::getpid();
        pid_ = ::fork();
        if (pid_ == 0) transfer_and_exit(question, parent, ends[1]);
        ::close(ends[1]);
        pipe_ = ends[0];
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (pipe_ >= 0) ::close(pipe_);
        if (pid_ > 0) static_cast<void>(end());
    }

    bool started() const { return pid_ > 0; }
    int pipe() const { return pipe_; }

    // Killed if it still runs; the status as waitpid gives it.
    int end() {
        int status = 0;
        ::kill(pid_, SIGKILL);
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        return status;
    }

private:
    pid_t pid_ = -1;
    int pipe_ = -1;
};

enum class Wait { readable, cancelled, late };

Wait wait_for(int pipe, int cancel, Clock::time_point deadline) {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return Wait::late;
        std::array<pollfd, 2> watched{pollfd{pipe, POLLIN, 0}, pollfd{cancel, POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), static_cast<int>(left)) <= 0) continue;
        if (watched[1].revents != 0) return Wait::cancelled;
        if (watched[0].revents != 0) return Wait::readable;
    }
}

// All that the child writes until it closes the pipe.
Result<std::string> read_all(const Child& child, const Question& question, const Containment& containment) {
    const auto deadline = Clock::now() + containment.deadline;
    std::string bytes;
    std::array<char, 16 * 1024> block{};
    for (;;) {
        const Wait wait = wait_for(child.pipe(), containment.cancel, deadline);
        if (wait == Wait::cancelled) return network(question, "given up, since the program is ending");
        if (wait == Wait::late)
            return network(question, "no whole answer within " + std::to_string(containment.deadline.count()) + " ms");
        const ssize_t count = ::read(child.pipe(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
        if (bytes.size() > question.limit + packing_overhead)
            return network(question, "the answer is larger than allowed");
    }
}

}  // namespace

Result<Answer> ask_contained(const Question& question, const Containment& containment) {
    Child child(question);
    if (!child.started())
        return Error{ErrorKind::io, std::string("no process for the transfer: ") + std::strerror(errno)};
    const Result<std::string> bytes = read_all(child, question, containment);
    if (!bytes) return bytes.error();
    std::optional<Result<Answer>> result = unpack(*bytes);
    if (result) return *result;
    const int status = child.end();
    const std::string how = WIFSIGNALED(status) ? ::strsignal(WTERMSIG(status)) : "it stopped";
    return network(question, "the answer broke the transfer (" + how + "); it is not HTTP as we accept it");
}

}  // namespace riskbild::http
