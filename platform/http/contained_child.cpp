#include "platform/http/contained_child.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <fstream>
#include <new>

#include "platform/http/packing.hpp"

namespace riskbild::http {
namespace {

constexpr rlim_t memory_growth = 16U << 20U;  // beside the body

void limit(decltype(RLIMIT_CORE) resource, rlim_t most) {
    const rlimit bounds{most, most};
    ::setrlimit(resource, &bounds);
}

// What this process has reserved for data now, in bytes.
rlim_t data_size() {
    std::ifstream statm("/proc/self/statm");
    rlim_t total = 0, resident = 0, shared = 0, text = 0, library = 0, data = 0;
    statm >> total >> resident >> shared >> text >> library >> data;
    return data * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

// What the parent does on a signal is the parent's; a crash here shall only end this process.
void forget_signals() {
    for (int number = 1; number < SIGRTMIN; ++number) std::signal(number, SIG_DFL);
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void bound_itself(const Question& question, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);  // it died before the line above
    forget_signals();
    limit(RLIMIT_CORE, 0);  // a core would hold the token
    // The answer's body is held three times at most: while it grows, and packed. Ours likewise, on its way out.
    limit(RLIMIT_DATA, data_size() + 3 * (question.limit + question.body.size()) + memory_growth);
}

Result<Answer> ask_caught(const Question& question) {
    try {
        return ask_unsafely(question);
    } catch (const std::bad_alloc&) {
        return Error{ErrorKind::network, place_of(question) + ": the answer is larger than allowed"};
    } catch (const std::exception& exception) {
        return Error{ErrorKind::network, place_of(question) + ": the answer could not be read: " + exception.what()};
    }
}

}  // namespace

void transfer_and_exit(const Question& question, pid_t parent, int pipe) {
    bound_itself(question, parent);
    const std::string bytes = pack(ask_caught(question));
    for (std::size_t sent = 0; sent < bytes.size();) {
        const ssize_t count = ::write(pipe, bytes.data() + sent, bytes.size() - sent);
        if (count <= 0) ::_exit(1);
        sent += static_cast<std::size_t>(count);
    }
    ::_exit(0);
}

}  // namespace riskbild::http
