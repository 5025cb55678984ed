#include "platform/os/run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "core/base/text.hpp"
#include "platform/os/descriptor.hpp"
#include "platform/os/files.hpp"

namespace riskbild::os {
namespace {

constexpr int could_not_start = 127;
constexpr std::size_t most_said = 64 * 1024;
constexpr std::size_t most_told = 300;

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// What the child needs, made before the fork: after it only calls that are safe in a program with threads.
struct Prepared {
    char* const* arguments;
    char* const* environment;
    const char* folder;
    int input;
    int said;
};

[[noreturn]] void become(const Prepared& it, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const bool ready = ::getppid() == parent && ::setpgid(0, 0) == 0 && ::chdir(it.folder) == 0 &&
                       ::dup2(it.said, STDOUT_FILENO) >= 0 && ::dup2(it.said, STDERR_FILENO) >= 0 &&
                       ::dup2(it.input, STDIN_FILENO) >= 0;
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    if (ready) ::execve(it.arguments[0], it.arguments, it.environment);
    ::_exit(could_not_start);
}

// A file in memory with the text, at its beginning. Not open where the system has no room for it.
Descriptor file_of(const std::string& text) {
    Descriptor file(::memfd_create("input", MFD_CLOEXEC));
    std::size_t written = 0;
    while (file.is_open() && written < text.size()) {
        const ssize_t count = ::write(file.number(), text.data() + written, text.size() - written);
        if (count <= 0) return {};
        written += static_cast<std::size_t>(count);
    }
    ::lseek(file.number(), 0, SEEK_SET);
    return file;
}

Error failed(const Errand& errand, const std::string& how) {
    const auto said = read_file(errand.folder + "/said", most_said);
    std::string message = errand.arguments.front() + ": " + how;
    if (!said) return {ErrorKind::io, message};
    const std::string text(text::trim(*said));
    if (!text.empty()) message += ": " + text.substr(text.size() > most_told ? text.size() - most_told : 0);
    return {ErrorKind::io, message};
}

// It and what it has started; it alone while it has not come so far as to have a group.
void kill_all_of(pid_t child) {
    if (::kill(-child, SIGKILL) != 0) ::kill(child, SIGKILL);
}

// False when it has not ended by then.
bool ends_in_time(pid_t child, const Errand& errand) {
    const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    const std::stop_callback on_give_up(errand.give_up, [child] { kill_all_of(child); });
    pollfd watched{handle.number(), POLLIN, 0};
    const auto deadline = std::chrono::steady_clock::now() + errand.limit;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const int ready = ::poll(&watched, 1, static_cast<int>(std::max<std::int64_t>(0, left.count())));
        if (ready >= 0 || errno != EINTR) return ready > 0;
    }
}

// However it ended, nothing that it has started goes on.
int await(pid_t child) {
    kill_all_of(child);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

Status run_program(const Errand& errand) {
    std::vector<std::string> arguments = errand.arguments;
    std::vector<std::string> environment = errand.environment;
    const std::vector<char*> argv = pointers_to(arguments);
    const std::vector<char*> envp = pointers_to(environment);
    const std::string said_path = errand.folder + "/said";
    const Descriptor said(::open(said_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!said.is_open()) return Error{ErrorKind::io, said_path + ": cannot be created: " + std::strerror(errno)};
    const Descriptor input = file_of(errand.input);
    if (!input.is_open()) return Error{ErrorKind::io, arguments.front() + ": no memory for what it is to read"};
    const Prepared prepared{argv.data(), envp.data(), errand.folder.c_str(), input.number(), said.number()};
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) become(prepared, parent);
    if (child < 0) return Error{ErrorKind::io, arguments.front() + ": cannot be started: " + std::strerror(errno)};

    const bool in_time = ends_in_time(child, errand);
    const int status = await(child);
    if (errand.give_up.stop_requested()) return failed(errand, "given up");
    if (!in_time) return failed(errand, "took longer than " + std::to_string(errand.limit.count()) + " s");
    if (WIFSIGNALED(status)) return failed(errand, "ended by signal " + std::to_string(WTERMSIG(status)));
    if (WEXITSTATUS(status) == could_not_start) return failed(errand, "cannot be started");
    if (WEXITSTATUS(status) != 0) return failed(errand, "exit code " + std::to_string(WEXITSTATUS(status)));
    return done();
}

}  // namespace riskbild::os
