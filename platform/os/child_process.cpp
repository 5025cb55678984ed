#include "platform/os/child_process.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <thread>

namespace riskbild::os {

namespace {

constexpr int could_not_start = 127;

std::vector<char*> as_argv(std::vector<std::string>& arguments) {
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    return argv;
}

// In the child. Only calls that are safe between fork and exec in a program with threads.
[[noreturn]] void become(char* const* argv, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) ::_exit(0);  // the parent ended before it could be noticed
    ::execv(argv[0], argv);
    ::_exit(could_not_start);
}

std::string in_words(int status) {
    if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
    return "exit code " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::vector<std::string>& arguments) {
    std::vector<std::string> copy = arguments;
    const std::vector<char*> argv = as_argv(copy);
    if (::access(argv[0], X_OK) != 0) {
        return Error{ErrorKind::io, arguments[0] + ": cannot be started: " + std::strerror(errno)};
    }
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) become(argv.data(), parent);
    if (child < 0) return Error{ErrorKind::io, arguments[0] + ": cannot be started: " + std::strerror(errno)};
    return std::unique_ptr<ChildProcess>(new ChildProcess(child));
}

std::optional<std::string> ChildProcess::ended() {
    int status = 0;
    if (!how_it_ended_ && ::waitpid(pid_, &status, WNOHANG) == pid_) how_it_ended_ = in_words(status);
    return how_it_ended_;
}

ChildProcess::~ChildProcess() {
    if (ended()) return;
    ::kill(pid_, SIGTERM);
    for (int i = 0; i < 200 && !ended(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{10});
    if (ended()) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

Result<std::string> program_folder() {
    std::error_code code;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", code);
    if (code) return Error{ErrorKind::io, "/proc/self/exe: " + code.message()};
    return program.parent_path().string();
}

}  // namespace riskbild::os
