#include "platform/os/stop_signal.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "tests/support/temporary_folder.hpp"

using namespace riskbild;

namespace {

// In a process of its own: what is written beyond the limit of a file fails, and nothing else happens.
bool write_beyond_the_limit(const char* path) {
    constexpr rlimit small{16, 16};
    std::signal(SIGXFSZ, SIG_DFL);
    if (!os::StopSignal::make() || ::setrlimit(RLIMIT_FSIZE, &small) != 0) return false;
    const int file = ::open(path, O_WRONLY | O_CREAT, 0600);
    constexpr std::array<char, 16> bytes{};
    const bool filled = ::write(file, bytes.data(), bytes.size()) == 16;
    return filled && ::write(file, bytes.data(), bytes.size()) < 0 && errno == EFBIG;
}

}  // namespace

TEST_CASE("a limit on the size of files does not end the program") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("full");
    const pid_t child = ::fork();
    if (child == 0) ::_exit(write_beyond_the_limit(path.c_str()) ? 0 : 1);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
