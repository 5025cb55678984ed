#include "platform/os/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace riskbild::os {

Result<Descriptor> lock_file(const std::string& path, std::chrono::seconds patience) {
    constexpr std::chrono::milliseconds pause{20};
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.is_open()) return Error{ErrorKind::io, path + ": cannot be opened: " + std::strerror(errno)};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= deadline)
            return Error{ErrorKind::busy, path + ": held by another for " + std::to_string(patience.count()) + " s"};
        std::this_thread::sleep_for(pause);
    }
    return file;
}

}  // namespace riskbild::os
